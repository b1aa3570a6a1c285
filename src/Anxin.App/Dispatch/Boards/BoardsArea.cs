using Anxin.App.Common;
using Anxin.App.Jobs;
using Anxin.App.Parties;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Dispatch.Boards;

/// <summary>The boards: their services, jobs and routes.</summary>
internal static class BoardsArea
{
    public static void AddBoards(this IServiceCollection services)
    {
        services.AddHttpClient<RoadTables>();
        services.AddScoped<BoardReading>().AddScoped<Neighbours>().AddScoped<BoardPlanning>().AddScoped<PlanWriting>()
            .AddScoped<PromiseBook>();
        services.AddScoped<BoardLease>().AddScoped<BoardTrial>().AddScoped<VisitRelease>().AddScoped<BoardActs>()
            .AddSingleton<WatchBoard>();
        services.AddScoped<ListBoards.Handler>().AddScoped<ShowBoard.Handler>().AddScoped<GroupCounties.Handler>()
            .AddScoped<ShowSlots.Handler>();
        services.AddScoped<PreviewMove.Handler>().AddScoped<MoveVisit.Handler>().AddScoped<PinVisit.Handler>()
            .AddScoped<UndoChange.Handler>();
        services.AddScoped<ShowDay.Handler>().AddScoped<SayDelay.Handler>();
        services.AddJob<PlanBoard, PlanBoard.Handler>().AddJob<WatchClock, WatchClock.Handler>(WatchClock.Every);
    }

    public static void MapBoards(this IEndpointRouteBuilder routes)
    {
        var boards = routes.MapGroup("/api/dispatch/boards").WithTags("Dispatch").RequireAuthorization(Policies.Dispatchers);
        boards.MapGet("/", (ListBoards.Handler handler, CancellationToken ct) => handler.Handle(ct));
        boards.MapPost("/", async (GroupCounties.Command command, GroupCounties.Handler handler, CancellationToken ct) =>
            (await handler.Handle(command, ct)).ToHttp());
        boards.MapGet("/{id:guid}", async (Guid id, ShowBoard.Handler handler, CancellationToken ct) => (await handler.Handle(id, ct))
            .ToHttp());
        boards.MapGet(
            "/{id:guid}/events",
            (Guid id, [FromHeader(Name = "Last-Event-ID")] string? lastEventId, WatchBoard watch, CancellationToken ct) =>
                watch.Watch(id, lastEventId, ct))
            .Produces<string>(StatusCodes.Status200OK, "text/event-stream");
        boards.MapGet("/{id:guid}/work-orders/{workOrderId:guid}/slots",
            async (Guid id, Guid workOrderId, ShowSlots.Handler handler, CancellationToken ct) =>
            (await handler.Handle(id, workOrderId, ct)).ToHttp());
        MapActs(boards.MapGroup("/{id:guid}"));

        var technicians = routes.MapGroup("/api").WithTags("Technician").RequireAuthorization(Policies.Technicians);
        technicians.MapGet("/technician/day", (ShowDay.Handler handler, CancellationToken ct) => handler.Handle(ct));
        technicians.MapPost("/bookings/{id:guid}/delay",
            async (Guid id, SayDelay.Command command, SayDelay.Handler handler, CancellationToken ct) =>
            (await handler.Handle(id, command, ct)).ToHttp());
    }

    private static void MapActs(RouteGroupBuilder board)
    {
        board.MapPost("/preview", async (Guid id, PreviewMove.Command command, PreviewMove.Handler handler, CancellationToken ct) =>
            (await handler.Handle(id, command, ct)).ToHttp());
        board.MapPost("/moves", async (Guid id, PreviewMove.Command command, MoveVisit.Handler handler, CancellationToken ct) =>
            (await handler.Handle(id, command, ct)).ToHttp());
        board.MapPost("/pins", async (Guid id, PinVisit.Command command, PinVisit.Handler handler, CancellationToken ct) =>
            (await handler.Pin(id, command, ct)).ToHttp());
        board.MapDelete("/pins/{workOrderId:guid}", async (Guid id, Guid workOrderId, PinVisit.Handler handler, CancellationToken ct) =>
            (await handler.Unpin(id, workOrderId, ct)).ToHttp());
        board.MapPost("/undo", async (Guid id, UndoChange.Handler handler, CancellationToken ct) => (await handler.Handle(id, ct))
            .ToHttp());
    }
}
