using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Repairs;

/// <summary>What the holder of a tracking link does: each act loads the case by its token, decides, saves, and answers with what is true now.</summary>
public sealed class TrackActs(AppDb db, TrackedRepair tracked, TrackRepair.Handler view, IServiceProvider acts)
{
    public Task<Result<TrackView>> Place(string token, ChoosePlace.Command command, CancellationToken ct) => command is { PlaceCode: null, Address: null }
        ? Task.FromResult<Result<TrackView>>(new Invalid("place_missing", "Say which place, or write the address.", "placeCode", "Send placeCode or address."))
        : Act(token, x => Of<ChoosePlace.Handler>().Apply(x.Case, x.Request, command, Actors.Consumer, ct), ct);

    public Task<Result<TrackView>> Confirm(string token, ConfirmRepair.Command command, CancellationToken ct) =>
        Act(token, x => Of<ConfirmRepair.Handler>().Apply(x, command, ct), ct);

    public Task<Result<TrackView>> Cancel(string token, CancelRepair.Command command, CancellationToken ct) =>
        Act(token, x => Of<CancelRepair.Handler>().Apply(x, command.Reason, ct), ct);

    public async Task<Result<TrackView>> Photos(string token, HttpRequest request, CancellationToken ct)
    {
        // The link is checked before 180 MB are read for it.
        if (await tracked.CaseOf(token, ct) is null)
        {
            return TrackedRepair.NoSuchLink;
        }

        var form = await Of<UploadReader>().Read(request, ct);
        if (!form.Ok)
        {
            return form.Error;
        }

        using var upload = form.Value;
        return upload.Photos.Count == 0
            ? new Invalid("photos_missing", "The form holds no photo.", "photos", "Add at least one part 'photos'.")
            : await Act(token, x => Of<AddPhotos.Handler>().Apply(x.Case, EvidenceKind.Report, upload.Photos, Actors.Consumer, ct), ct);
    }

    public async Task<IResult> Photo(string token, Guid photoId, string? size, HttpResponse response, CancellationToken ct) =>
        await tracked.CaseOf(token, ct) is { } caseId
            ? ReadPhoto.ToHttp(await Of<ReadPhoto.Handler>().Handle(new ReadPhoto.Query(caseId, photoId, size, Actors.Consumer, "tracking page"), ct), response)
            : HttpResults.Problem(TrackedRepair.NoSuchLink);

    private T Of<T>()
        where T : notnull => acts.GetRequiredService<T>();

    private async Task<Result<TrackView>> Act(string token, Func<TrackedRepair.Loaded, Task<Error?>> act, CancellationToken ct)
    {
        var refusal = await db.Act(async () => await tracked.Load(token, ct) is { } loaded ? await act(loaded) : TrackedRepair.NoSuchLink, ct);
        return refusal is null ? await view.Handle(token, ct) : refusal;
    }
}
