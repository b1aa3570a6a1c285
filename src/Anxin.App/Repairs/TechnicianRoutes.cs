using Anxin.App.Common;
using Anxin.App.Evidence;
using Anxin.App.Parties;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Anxin.App.Repairs;

/// <summary>A technician's own jobs and what is done with them.</summary>
internal static class TechnicianRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var jobs = routes.MapGroup("/api/technician/jobs").WithTags("Technician").RequireAuthorization(Policies.Technicians);
        jobs.MapGet("/", (ShowJobs.Handler handler, CancellationToken ct) => handler.Handle(ct));
        jobs.MapGet("/{bookingId:guid}", async (Guid bookingId, ShowJob.Handler handler, CancellationToken ct) =>
            (await handler.Handle(bookingId, ct)).ToHttp());
        jobs.MapGet(
            "/{bookingId:guid}/photos/{photoId:guid}",
            (Guid bookingId, Guid photoId, string? size, HttpResponse response, JobPhotos photos, CancellationToken ct) =>
                photos.Show(bookingId, photoId, size, response, ct))
            .Produces<byte[]>(StatusCodes.Status200OK, "image/jpeg", ReadPhoto.Originals);
        MapVisits(routes.MapGroup("/api/bookings/{id:guid}").WithTags("Technician").RequireAuthorization(Policies.Technicians));
    }

    private static void MapVisits(RouteGroupBuilder visits)
    {
        visits.MapPost("/en-route", async (Guid id, VisitActs.Handler acts, CancellationToken ct) => (await acts.SetOut(id, ct)).ToHttp());
        visits.MapPost("/arrive", async (Guid id, VisitActs.ArriveCommand command, VisitActs.Handler acts, CancellationToken ct) =>
            (await acts.Arrive(id, command.DoorCode, ct)).ToHttp());
        visits.MapPost("/complete", async (Guid id, HttpRequest request, JobPhotos photos, CancellationToken ct) =>
            (await photos.Complete(id, request, ct)).ToHttp()).AcceptsPhotos<VisitActs.CompleteCommand>();
        visits.MapPost("/give-back", async (Guid id, VisitActs.GiveBackCommand command, VisitActs.Handler acts, CancellationToken ct) =>
            (await acts.GiveBack(id, command.Reason, ct)).ToHttp());
        visits.MapPost("/no-show", async (Guid id, VisitActs.Handler acts, CancellationToken ct) => (await acts.NoShow(id, ct)).ToHttp());
    }
}
