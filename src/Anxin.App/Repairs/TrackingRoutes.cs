using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Evidence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Anxin.App.Repairs;

/// <summary>What a tracking link opens: the token is the whole of the holder's right.</summary>
internal static class TrackingRoutes
{
    public static void Map(RouteGroupBuilder track)
    {
        track.MapGet("/", async (string token, TrackRepair.Handler handler, CancellationToken ct) =>
            (await handler.Handle(token, ct)).ToHttp());
        track.MapGet("/door-code", async (string token, ShowDoorCode.Handler handler, CancellationToken ct) =>
            (await handler.Handle(token, ct)).ToHttp());
        track.MapGet("/visit.ics", (string token, VisitCalendar.Handler handler, CancellationToken ct) => handler.Handle(token, ct))
            .Produces<byte[]>(StatusCodes.Status200OK, "text/calendar");
        MapPhotos(track);
        MapActs(track);
    }

    private static void MapPhotos(RouteGroupBuilder track)
    {
        track.MapGet(
            "/photos/{photoId:guid}",
            (string token, Guid photoId, string? size, HttpResponse response, TrackPhotos photos, CancellationToken ct) =>
                photos.Show(token, photoId, size, response, ct)).Produces<byte[]>(StatusCodes.Status200OK, "image/jpeg", ReadPhoto.Originals);
        track.MapPost("/photos", async (string token, HttpRequest request, TrackPhotos photos, CancellationToken ct) =>
                (await photos.Add(token, request, ct)).ToHttp())
            .WithMetadata(new RequestSizeLimitAttribute(UploadReader.LargestRequest))
            .Accepts<PhotosOnly>("multipart/form-data");
    }

    private static void MapActs(RouteGroupBuilder track)
    {
        track.MapPost(
            "/place",
            async (string token, ChoosePlace.Command command, ChoosePlace.Handler handler, TrackActs acts, CancellationToken ct) =>
                (await acts.Run(token, x => handler.Apply(x.Case, x.Request, command, Actors.Consumer, ct), ct)).ToHttp());
        track.MapPost(
            "/confirm",
            async (string token, ConfirmRepair.Command command, ConfirmRepair.Handler handler, TrackActs acts, CancellationToken ct) =>
                (await acts.Run(token, x => handler.Apply(x, command, ct), ct)).ToHttp());
        track.MapPost(
            "/cancel",
            async (string token, CancelRepair.Command command, CancelRepair.Handler handler, TrackActs acts, CancellationToken ct) =>
                (await acts.Run(token, x => handler.Apply(x, command.Reason, Actors.Consumer, ct), ct)).ToHttp());
    }
}
