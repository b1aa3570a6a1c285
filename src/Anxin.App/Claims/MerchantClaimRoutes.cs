using Anxin.App.Common;
using Anxin.App.Evidence;
using Anxin.App.Parties;
using Anxin.App.Repairs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Anxin.App.Claims;

/// <summary>Claims as the merchant's staff and programs see and answer them.</summary>
internal static class MerchantClaimRoutes
{
    public static void Map(RouteGroupBuilder claims)
    {
        claims.WithTags("A merchant's claims").RequireAuthorization(Policies.ClaimMerchants);
        claims.MapGet(
            "/", (ViewWord<MerchantClaimsView>? view, string? q, int? page, int? size, ListMerchantClaims.Handler handler, CancellationToken ct) =>
                handler.Handle(new ListMerchantClaims.Query(view?.View ?? MerchantClaimsView.Waiting, q, page, size), ct));
        var one = claims.MapGroup("/{id:guid}");
        one.MapGet("/", async (Guid id, MerchantActs acts, CancellationToken ct) => (await acts.Show(id, ct)).ToHttp());
        MapPictures(one);
        var acts = one.MapGroup("").WithMetadata(TakesHeader.Version);
        MapForms(acts);
        MapActs(acts);
        MapDeed(acts, "waive", MerchantDeeds.Waive);
        MapDeed(acts, "accept-decision", hand => SharedDeeds.AcceptDecision(hand, ClaimParty.Merchant));
        MapDeed(acts, "receive-back", MerchantDeeds.ReceiveBack);
    }

    private static void MapPictures(RouteGroupBuilder one)
    {
        one.MapGet(
            "/photos/{photoId:guid}",
            async (Guid id, Guid photoId, string? size, HttpResponse response, Caller caller, MerchantActs acts, ClaimPictures pictures,
                CancellationToken ct) => await acts.Reaches(id, ct)
                ? await pictures.Photo(id, photoId, size, ClaimViewer.Merchant(caller.Actor), response, ct)
                : HttpResults.Problem(ClaimActs.NoSuchClaim)).Produces<byte[]>(StatusCodes.Status200OK, "image/jpeg", ReadPhoto.Originals);
        one.MapGet(
            "/order-files/{fileId:guid}",
            async (Guid id, Guid fileId, string? size, HttpResponse response, Caller caller, MerchantActs acts, ClaimPictures pictures,
                CancellationToken ct) => await acts.Reaches(id, ct)
                ? await pictures.File(id, fileId, size, ClaimViewer.Merchant(caller.Actor), response, ct)
                : HttpResults.Problem(ClaimActs.NoSuchClaim)).Produces<byte[]>(StatusCodes.Status200OK, "image/jpeg", OrderPictures.Originals);
        one.MapGet(
            "/findings/{findingId:guid}/mask",
            async (Guid id, Guid findingId, HttpResponse response, Caller caller, MerchantActs acts, ClaimPictures pictures,
                CancellationToken ct) => await acts.Reaches(id, ct)
                ? await pictures.Mask(id, findingId, ClaimViewer.Merchant(caller.Actor), response, ct)
                : HttpResults.Problem(ClaimActs.NoSuchClaim)).Produces<byte[]>(StatusCodes.Status200OK, "image/png");
    }

    private static void MapForms(RouteGroupBuilder acts)
    {
        acts.MapPost("/contest", async (Guid id, HttpRequest request, MerchantForms forms, CancellationToken ct) =>
            (await forms.Contest(id, request, ct)).ToHttp()).AcceptsPhotos<MerchantDeeds.ContestReport>();
        acts.MapPost("/statement", async (Guid id, HttpRequest request, MerchantForms forms, CancellationToken ct) =>
            (await forms.Statement(id, request, ct)).ToHttp()).AcceptsPhotos<ConsumerActs.StatementReport>();
        acts.MapPost("/appeal", async (Guid id, HttpRequest request, MerchantForms forms, CancellationToken ct) =>
            (await forms.Appeal(id, request, ct)).ToHttp()).AcceptsPhotos<ConsumerActs.AppealReport>();
        acts.MapPost("/object-return", async (Guid id, HttpRequest request, MerchantForms forms, CancellationToken ct) =>
            (await forms.ObjectToReturn(id, request, ct)).ToHttp()).AcceptsPhotos<MerchantDeeds.ContestReport>();
    }

    private static void MapActs(RouteGroupBuilder acts)
    {
        acts.MapPost(
            "/agree",
            async (Guid id, MerchantDeeds.AgreeCommand command, HttpRequest request, MerchantActs handler, CancellationToken ct) =>
                (await handler.Do(id, request, hand => MerchantDeeds.Agree(hand, command), ct)).ToHttp());
        acts.MapPost(
            "/counter",
            async (Guid id, MerchantDeeds.CounterCommand command, HttpRequest request, MerchantActs handler, CancellationToken ct) =>
                (await handler.Do(id, request, hand => MerchantDeeds.Counter(hand, command), ct)).ToHttp());
        acts.MapPost(
            "/extend",
            async (Guid id, MerchantDeeds.ExtendCommand command, HttpRequest request, MerchantActs handler, CancellationToken ct) =>
                (await handler.Extend(id, request, command, ct)).ToHttp());
        acts.MapPost(
            "/fulfil",
            async (Guid id, MerchantDeeds.FulfilCommand command, HttpRequest request, MerchantActs handler, CancellationToken ct) =>
                (await handler.Do(id, request, hand => MerchantDeeds.Fulfil(hand, command), ct)).ToHttp());
        acts.MapPost(
            "/payment",
            async (Guid id, MerchantDeeds.PaymentCommand command, HttpContext http, RecordPayment handler, CancellationToken ct) =>
                (await handler.Handle(id, http.Request, http.IdempotencyKey(), command, ct)).ToHttp()).WithMetadata(TakesHeader.Key);
    }

    private static void MapDeed(RouteGroupBuilder acts, string name, Func<ClaimInHand, Error?> deed) => acts.MapPost(
        "/" + name,
        async (Guid id, HttpRequest request, MerchantActs handler, CancellationToken ct) => (await handler.Do(id, request, deed, ct)).ToHttp());
}
