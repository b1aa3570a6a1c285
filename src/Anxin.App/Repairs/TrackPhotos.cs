using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Evidence;
using Microsoft.AspNetCore.Http;

namespace Anxin.App.Repairs;

/// <summary>The photos of a tracked repair: shown to the link's holder, and added to while the case is open.</summary>
public sealed class TrackPhotos(TrackedRepair tracked, TrackActs acts, AddPhotos.Handler add, ReadPhoto.Handler read, UploadReader uploads)
{
    public async Task<IResult> Show(string token, Guid photoId, string? size, HttpResponse response, CancellationToken ct) =>
        await tracked.CaseOf(token, ct) is { } caseId
            ? ReadPhoto.ToHttp(
                await read.Handle(new ReadPhoto.Query(caseId, photoId, size, Actors.Consumer, "tracking page"), ct), response)
            : HttpResults.Problem(TrackedRepair.NoSuchLink);

    public async Task<Result<TrackView>> Add(string token, HttpRequest request, CancellationToken ct)
    {
        // The link is checked before 180 MB are read for it.
        if (await tracked.CaseOf(token, ct) is null)
        {
            return TrackedRepair.NoSuchLink;
        }

        var form = await uploads.Read(request, ct);
        if (!form.Ok)
        {
            return form.Error;
        }

        using var upload = form.Value;
        return upload.Photos.Count == 0
            ? new Invalid("photos_missing", "The form holds no photo.", "photos", "Add at least one part 'photos'.")
            : await acts.Run(token, x => add.Apply(x.Case, EvidenceKind.Report, upload.Photos, Actors.Consumer, ct), ct);
    }
}
