using Anxin.App.Common;
using Anxin.App.Evidence;
using Anxin.App.Parties;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Anxin.App.Claims;

/// <summary>Claims at the review desk: reviewers and supervisors decide, auditors and administrators read.</summary>
internal static class ReviewRoutes
{
    public static void Map(RouteGroupBuilder claims)
    {
        claims.WithTags("Review").RequireAuthorization(Policies.ClaimReaders);
        claims.MapGet(
            "/", (ViewWord<ReviewView>? view, string? q, int? page, int? size, ListReviewClaims.Handler handler, CancellationToken ct) =>
                handler.Handle(new ListReviewClaims.Query(view?.View ?? ReviewView.Queue, q, page, size), ct));
        var one = claims.MapGroup("/{id:guid}");
        one.MapGet("/", async (Guid id, ShowReviewClaim.Handler handler, CancellationToken ct) => (await handler.Handle(id, ct)).ToHttp());
        one.MapGet(
            "/photos/{photoId:guid}",
            (Guid id, Guid photoId, string? size, HttpResponse response, Caller caller, ClaimPictures pictures, CancellationToken ct) =>
                pictures.Photo(id, photoId, size, ClaimViewer.Desk(caller.Actor), response, ct))
            .Produces<byte[]>(StatusCodes.Status200OK, "image/jpeg", ReadPhoto.Originals);
        one.MapGet(
            "/order-files/{fileId:guid}",
            (Guid id, Guid fileId, string? size, HttpResponse response, Caller caller, ClaimPictures pictures, CancellationToken ct) =>
                pictures.File(id, fileId, size, ClaimViewer.Desk(caller.Actor), response, ct))
            .Produces<byte[]>(StatusCodes.Status200OK, "image/jpeg", OrderPictures.Originals);
        one.MapGet(
            "/findings/{findingId:guid}/mask",
            (Guid id, Guid findingId, HttpResponse response, Caller caller, ClaimPictures pictures, CancellationToken ct) =>
                pictures.Mask(id, findingId, ClaimViewer.Desk(caller.Actor), response, ct))
            .Produces<byte[]>(StatusCodes.Status200OK, "image/png");
        MapActs(one.MapGroup("").RequireAuthorization(Policies.Reviewers).WithMetadata(TakesHeader.Version));
    }

    private static void MapActs(RouteGroupBuilder one)
    {
        one.MapPost("/take", async (Guid id, HttpRequest request, ReviewActs acts, ShowReviewClaim.Handler view, CancellationToken ct) =>
            await Answer(await acts.Take(id, request, ct), id, view, ct));
        one.MapPost("/put-back", async (Guid id, HttpRequest request, ReviewActs acts, ShowReviewClaim.Handler view, CancellationToken ct) =>
            await Answer(await acts.PutBack(id, request, ct), id, view, ct));
        one.MapPost(
            "/decide",
            async (Guid id, ReviewActs.DecideCommand command, HttpRequest request, ReviewActs acts, ShowReviewClaim.Handler view,
                CancellationToken ct) => await Answer(await acts.Decide(id, request, command, ct), id, view, ct));
    }

    private static async Task<Results<Ok<ShowReviewClaim.View>, ProblemHttpResult>> Answer(
        Error? refusal, Guid id, ShowReviewClaim.Handler view, CancellationToken ct) =>
        refusal is null ? (await view.Handle(id, ct)).ToHttp() : HttpResults.Problem(refusal);
}
