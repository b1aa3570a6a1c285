using Anxin.App.Common;
using Anxin.App.Evidence;
using Anxin.App.Parties;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Anxin.App.Repairs;

/// <summary>Cases at the desk: who may read finds them, who handles them acts on them.</summary>
internal static class DeskRoutes
{
    public static void Map(RouteGroupBuilder cases)
    {
        cases.MapGet("/", (InboxViewWord? view, string? q, int? page, int? size, ListCases.Handler handler, CancellationToken ct) =>
            handler.Handle(new ListCases.Query(view?.View ?? InboxView.Open, q, page, size), ct));
        cases.MapGet(
            "/{id:guid}", async (Guid id, ShowCase.Handler handler, CancellationToken ct) => (await handler.Handle(id, ct)).ToHttp());
        var one = cases.MapGroup("/{id:guid}").RequireAuthorization(Policies.CaseHandlers);
        MapReading(one);
        MapActs(one.MapGroup("").WithMetadata(TakesHeader.Version));
    }

    private static void MapReading(RouteGroupBuilder one)
    {
        one.MapGet(
            "/photos/{photoId:guid}",
            async (Guid id, Guid photoId, string? size, HttpResponse response, Caller caller, ReadPhoto.Handler photos,
                CancellationToken ct) =>
                ReadPhoto.ToHttp(await photos.Handle(new ReadPhoto.Query(id, photoId, size, caller.Actor, "case page"), ct), response))
            .Produces<byte[]>(StatusCodes.Status200OK, "image/jpeg", ReadPhoto.Originals);
        one.MapPost("/reveal", async (Guid id, Reveal.Command command, Reveal.Handler handler, CancellationToken ct) =>
            (await handler.Handle(id, command, ct)).ToHttp());
    }

    private static void MapActs(RouteGroupBuilder one)
    {
        one.MapPost("/release", async (Guid id, HttpRequest request, CaseActs.Handler acts, CancellationToken ct) =>
            (await acts.Release(id, request.ExpectedVersion(), ct)).ToHttp());
        one.MapPost(
            "/decline",
            async (Guid id, CaseActs.DeclineCommand command, HttpRequest request, CaseActs.Handler acts, CancellationToken ct) =>
                (await acts.Decline(id, request.ExpectedVersion(), command.Reason, ct)).ToHttp());
        one.MapPost(
            "/place",
            async (Guid id, ChoosePlace.Command command, HttpRequest request, CaseActs.Handler acts, CancellationToken ct) =>
                (await acts.SetPlace(id, request.ExpectedVersion(), command, ct)).ToHttp());
        one.MapPost(
            "/note",
            async (Guid id, CaseActs.NoteCommand command, HttpRequest request, CaseActs.Handler acts, CancellationToken ct) =>
                (await acts.Note(id, request.ExpectedVersion(), command.Text, ct)).ToHttp());
        one.MapPost("/unlock-door-code", async (Guid id, HttpRequest request, CaseActs.Handler acts, CancellationToken ct) =>
            (await acts.UnlockDoorCode(id, request.ExpectedVersion(), ct)).ToHttp());
    }
}
