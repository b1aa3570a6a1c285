using Anxin.App.Common;
using Anxin.App.Evidence;
using Anxin.App.Parties;
using Anxin.App.Repairs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Anxin.App.Claims;

/// <summary>What a claim's link opens: the token is the whole of the holder's right; and the links of whoever proved the phone.</summary>
internal static class ConsumerClaimRoutes
{
    public static void Map(RouteGroupBuilder claim, RouteGroupBuilder mine)
    {
        claim.WithTags("A buyer's claim");
        mine.WithTags("A buyer's claim").RequireAuthorization(Policies.Consumers);
        mine.MapGet("/", (MyClaims.Handler handler, CancellationToken ct) => handler.Handle(ct));
        claim.MapGet("/", async (string token, ConsumerActs acts, CancellationToken ct) => (await acts.Show(token, ct)).ToHttp());
        MapPictures(claim);
        var acts = claim.MapGroup("").WithMetadata(TakesHeader.Version);
        MapForms(acts);
        MapDeed(acts, "go-on", ConsumerDeeds.GoOn);
        MapDeed(acts, "accept-offer", ConsumerDeeds.AcceptOffer);
        MapDeed(acts, "decline-offer", ConsumerDeeds.DeclineOffer);
        MapDeed(acts, "accept-decision", hand => SharedDeeds.AcceptDecision(hand, ClaimParty.Consumer));
        MapDeed(acts, "confirm-fulfilment", ConsumerDeeds.ConfirmFulfilment);
        acts.MapPost(
            "/send-back",
            async (string token, ConsumerActs.SendBackCommand command, HttpRequest request, ConsumerActs handler, CancellationToken ct) =>
                (await handler.SendBack(token, request, command, ct)).ToHttp());
        acts.MapPost(
            "/object-fulfilment",
            async (string token, ConsumerActs.ObjectCommand command, HttpRequest request, ConsumerActs handler, CancellationToken ct) =>
                (await handler.ObjectToFulfilment(token, request, command, ct)).ToHttp());
        acts.MapPost(
            "/withdraw",
            async (string token, ConsumerActs.WithdrawCommand command, HttpRequest request, ConsumerActs handler, CancellationToken ct) =>
                (await handler.Withdraw(token, request, command, ct)).ToHttp());
    }

    private static void MapPictures(RouteGroupBuilder claim)
    {
        claim.MapGet(
            "/photos/{photoId:guid}",
            async (string token, Guid photoId, string? size, HttpResponse response, ClaimByLink link, ClaimPictures pictures,
                CancellationToken ct) => await link.Find(token, ct) is { } id
                ? await pictures.Photo(id, photoId, size, ClaimViewer.Consumer, response, ct)
                : HttpResults.Problem(ClaimByLink.NoSuchLink)).Produces<byte[]>(StatusCodes.Status200OK, "image/jpeg", ReadPhoto.Originals);
        claim.MapGet(
            "/order-files/{fileId:guid}",
            async (string token, Guid fileId, string? size, HttpResponse response, ClaimByLink link, ClaimPictures pictures,
                CancellationToken ct) => await link.Find(token, ct) is { } id
                ? await pictures.File(id, fileId, size, ClaimViewer.Consumer, response, ct)
                : HttpResults.Problem(ClaimByLink.NoSuchLink)).Produces<byte[]>(StatusCodes.Status200OK, "image/jpeg", OrderPictures.Originals);
        claim.MapGet(
            "/findings/{findingId:guid}/mask",
            async (string token, Guid findingId, HttpResponse response, ClaimByLink link, ClaimPictures pictures, CancellationToken ct) =>
                await link.Find(token, ct) is { } id
                    ? await pictures.Mask(id, findingId, ClaimViewer.Consumer, response, ct)
                    : HttpResults.Problem(ClaimByLink.NoSuchLink)).Produces<byte[]>(StatusCodes.Status200OK, "image/png");
    }

    private static void MapForms(RouteGroupBuilder acts)
    {
        acts.MapPost("/evidence", async (string token, HttpRequest request, ConsumerForms forms, CancellationToken ct) =>
                (await forms.Evidence(token, request, ct)).ToHttp())
            .WithMetadata(new RequestSizeLimitAttribute(UploadReader.LargestRequest))
            .Accepts<ConsumerActs.EvidenceReport>("multipart/form-data");
        acts.MapPost("/statement", async (string token, HttpRequest request, ConsumerForms forms, CancellationToken ct) =>
            (await forms.Statement(token, request, ct)).ToHttp()).AcceptsPhotos<ConsumerActs.StatementReport>();
        acts.MapPost("/appeal", async (string token, HttpRequest request, ConsumerForms forms, CancellationToken ct) =>
            (await forms.Appeal(token, request, ct)).ToHttp()).AcceptsPhotos<ConsumerActs.AppealReport>();
    }

    private static void MapDeed(RouteGroupBuilder acts, string name, Func<ClaimInHand, Error?> deed) => acts.MapPost(
        "/" + name,
        async (string token, HttpRequest request, ConsumerActs handler, CancellationToken ct) =>
            (await handler.Do(token, request, deed, ct)).ToHttp());
}
