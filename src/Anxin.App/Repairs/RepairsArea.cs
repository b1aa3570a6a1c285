using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Anxin.App.Jobs;
using Anxin.App.Parties;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Repairs;

/// <summary>Everything the host must know about repairs: the services, and the routes of reporters, technicians and the desk.</summary>
public static class RepairsArea
{
    public static void AddRepairs(this IServiceCollection services)
    {
        services.AddScoped<ReportRules>().AddScoped<ReportRows>().AddScoped<ReportRepair.Handler>().AddScoped<ReportIntake>();
        services.AddScoped<TrackedRepair>().AddScoped<TrackedVisit>().AddScoped<TrackRepair.Handler>().AddScoped<TrackActs>().AddScoped<TrackPhotos>().AddScoped<MyCases.Handler>();
        services.AddScoped<ChoosePlace.Handler>().AddScoped<AddPhotos.Handler>().AddScoped<ConfirmRepair.Handler>().AddScoped<CancelRepair.Handler>();
        services.AddScoped<ShowDoorCode.Handler>().AddScoped<VisitCalendar.Handler>();
        services.AddScoped<ShowJobs.Handler>().AddScoped<ShowJob.Handler>().AddScoped<VisitActs.Handler>().AddScoped<JobPhotos>().AddScoped<CompletionForm>();
        services.AddScoped<ListCases.Handler>().AddScoped<ShowCase.Handler>().AddScoped<CaseActs.Handler>().AddScoped<Reveal.Handler>();
        services.AddJob<TriageRequest, TriageRequest.Handler>();
    }

    public static void MapRepairs(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/catalogue", (AppDb db, CancellationToken ct) => CatalogueAnswer.Read(db, ct)).WithTags("Repairs");
        routes.MapPost("/api/repairs", (HttpContext http, ReportIntake intake, CancellationToken ct) => intake.Take(http, ct))
            .WithTags("Repairs")
            .WithMetadata(new RequestSizeLimitAttribute(UploadReader.LargestRequest))
            .Accepts<ReportRepair.Command>("application/json", "multipart/form-data")
            .Produces<ReportRepair.Reported>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status400BadRequest);
        routes.MapGet("/api/my/cases", (MyCases.Handler handler, CancellationToken ct) => handler.Handle(ct)).WithTags("Repairs").RequireAuthorization(Policies.Consumers);
        MapTracking(routes.MapGroup("/api/track/{token}").WithTags("Tracking"));
        MapTechnician(routes.MapGroup("/api/technician/jobs").WithTags("Technician").RequireAuthorization(Policies.Technicians));
        MapVisits(routes.MapGroup("/api/bookings/{id:guid}").WithTags("Technician").RequireAuthorization(Policies.Technicians));
        MapDesk(routes.MapGroup("/api/cases").WithTags("Desk").RequireAuthorization(Policies.CaseReaders));
    }

    private static void MapTracking(RouteGroupBuilder track)
    {
        track.MapGet("/", async (string token, TrackRepair.Handler handler, CancellationToken ct) => (await handler.Handle(token, ct)).ToHttp());
        track.MapGet("/door-code", async (string token, ShowDoorCode.Handler handler, CancellationToken ct) => (await handler.Handle(token, ct)).ToHttp());
        track.MapGet("/visit.ics", (string token, VisitCalendar.Handler handler, CancellationToken ct) => handler.Handle(token, ct));
        track.MapGet(
            "/photos/{photoId:guid}",
            (string token, Guid photoId, string? size, HttpResponse response, TrackPhotos photos, CancellationToken ct) => photos.Show(token, photoId, size, response, ct));
        track.MapPost("/photos", async (string token, HttpRequest request, TrackPhotos photos, CancellationToken ct) => (await photos.Add(token, request, ct)).ToHttp())
            .WithMetadata(new RequestSizeLimitAttribute(UploadReader.LargestRequest));
        track.MapPost("/place", async (string token, ChoosePlace.Command command, ChoosePlace.Handler handler, TrackActs acts, CancellationToken ct) =>
            (await acts.Run(token, x => handler.Apply(x.Case, x.Request, command, Actors.Consumer, ct), ct)).ToHttp());
        track.MapPost("/confirm", async (string token, ConfirmRepair.Command command, ConfirmRepair.Handler handler, TrackActs acts, CancellationToken ct) =>
            (await acts.Run(token, x => handler.Apply(x, command, ct), ct)).ToHttp());
        track.MapPost("/cancel", async (string token, CancelRepair.Command command, CancelRepair.Handler handler, TrackActs acts, CancellationToken ct) =>
            (await acts.Run(token, x => handler.Apply(x, command.Reason, ct), ct)).ToHttp());
    }

    private static void MapTechnician(RouteGroupBuilder jobs)
    {
        jobs.MapGet("/", (ShowJobs.Handler handler, CancellationToken ct) => handler.Handle(ct));
        jobs.MapGet("/{bookingId:guid}", async (Guid bookingId, ShowJob.Handler handler, CancellationToken ct) => (await handler.Handle(bookingId, ct)).ToHttp());
        jobs.MapGet("/{bookingId:guid}/photos/{photoId:guid}", (Guid bookingId, Guid photoId, string? size, HttpResponse response, JobPhotos photos, CancellationToken ct) =>
            photos.Show(bookingId, photoId, size, response, ct));
    }

    private static void MapVisits(RouteGroupBuilder visits)
    {
        visits.MapPost("/en-route", async (Guid id, VisitActs.Handler acts, CancellationToken ct) => (await acts.SetOut(id, ct)).ToHttp());
        visits.MapPost("/arrive", async (Guid id, VisitActs.ArriveCommand command, VisitActs.Handler acts, CancellationToken ct) => (await acts.Arrive(id, command.DoorCode, ct)).ToHttp());
        visits.MapPost("/complete", async (Guid id, HttpRequest request, JobPhotos photos, CancellationToken ct) => (await photos.Complete(id, request, ct)).ToHttp())
            .WithMetadata(new RequestSizeLimitAttribute(UploadReader.LargestRequest)).Accepts<VisitActs.CompleteCommand>("multipart/form-data", "application/json");
        visits.MapPost("/give-back", async (Guid id, VisitActs.GiveBackCommand command, VisitActs.Handler acts, CancellationToken ct) => (await acts.GiveBack(id, command.Reason, ct)).ToHttp());
        visits.MapPost("/no-show", async (Guid id, VisitActs.Handler acts, CancellationToken ct) => (await acts.NoShow(id, ct)).ToHttp());
    }

    private static void MapDesk(RouteGroupBuilder cases)
    {
        cases.MapGet("/", (InboxView? view, string? q, int? page, int? size, ListCases.Handler handler, CancellationToken ct) =>
            handler.Handle(new ListCases.Query(view ?? InboxView.Open, q, page, size), ct));
        cases.MapGet("/{id:guid}", async (Guid id, ShowCase.Handler handler, CancellationToken ct) => (await handler.Handle(id, ct)).ToHttp());
        var handle = cases.MapGroup("/{id:guid}").RequireAuthorization(Policies.CaseHandlers);
        handle.MapGet("/photos/{photoId:guid}", async (Guid id, Guid photoId, string? size, HttpResponse response, Caller caller, ReadPhoto.Handler photos, CancellationToken ct) =>
            ReadPhoto.ToHttp(await photos.Handle(new ReadPhoto.Query(id, photoId, size, caller.Actor, "case page"), ct), response));
        handle.MapPost("/reveal", async (Guid id, Reveal.Command command, Reveal.Handler handler, CancellationToken ct) => (await handler.Handle(id, command, ct)).ToHttp());
        handle.MapPost("/release", async (Guid id, HttpRequest request, CaseActs.Handler acts, CancellationToken ct) => (await acts.Release(id, request.ExpectedVersion(), ct)).ToHttp());
        handle.MapPost("/decline", async (Guid id, CaseActs.DeclineCommand command, HttpRequest request, CaseActs.Handler acts, CancellationToken ct) =>
            (await acts.Decline(id, request.ExpectedVersion(), command.Reason, ct)).ToHttp());
        handle.MapPost("/place", async (Guid id, ChoosePlace.Command command, HttpRequest request, CaseActs.Handler acts, CancellationToken ct) =>
            (await acts.SetPlace(id, request.ExpectedVersion(), command, ct)).ToHttp());
        handle.MapPost("/note", async (Guid id, CaseActs.NoteCommand command, HttpRequest request, CaseActs.Handler acts, CancellationToken ct) =>
            (await acts.Note(id, request.ExpectedVersion(), command.Text, ct)).ToHttp());
        handle.MapPost("/unlock-door-code", async (Guid id, HttpRequest request, CaseActs.Handler acts, CancellationToken ct) =>
            (await acts.UnlockDoorCode(id, request.ExpectedVersion(), ct)).ToHttp());
    }
}
