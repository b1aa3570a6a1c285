using System.Text;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Anxin.App.Parties;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Repairs;

/// <summary>The photos of a technician's job: those of the report, seen while the job is theirs, and those taken at completion.</summary>
public sealed class JobPhotos(AppDb db, Caller caller, ReadPhoto.Handler photos, UploadReader uploads, CompletionForm completion)
{
    public async Task<IResult> Show(Guid bookingId, Guid photoId, string? size, HttpResponse response, CancellationToken ct)
    {
        var caseId = await db.Bookings
            .Where(
                b =>
                    b.Id == bookingId && b.TechnicianId == caller.TechnicianId
                        && (b.Live || db.Offers.Any(o => o.BookingId == b.Id && o.State == Dispatch.OfferState.Open)))
            .Select(b => (Guid?)b.CaseId).FirstOrDefaultAsync(ct);
        return caseId is { } id
            ? ReadPhoto.ToHttp(await photos.Handle(new ReadPhoto.Query(id, photoId, size, caller.Actor, "job page"), ct), response)
            : HttpResults.Problem(new NotFound("no_such_visit", "You have no such job.", "Read your jobs again."));
    }

    public async Task<Result<VisitActs.Done>> Complete(Guid bookingId, HttpRequest request, CancellationToken ct)
    {
        if (!await db.Bookings.AnyAsync(b => b.Id == bookingId && b.TechnicianId == caller.TechnicianId, ct))
        {
            return new NotFound("no_such_visit", "You have no such visit.", "Read your jobs again.");
        }

        if (!UploadReader.IsForm(request))
        {
            var body = await BodyReader.ReadBytes(request, ct);
            return body.Ok ? await completion.Submit(bookingId, body.Value, [], ct) : body.Error;
        }

        var form = await uploads.Read(request, ct);
        if (!form.Ok)
        {
            return form.Error;
        }

        using var upload = form.Value;
        return await completion.Submit(bookingId, Encoding.UTF8.GetBytes(upload.Report), upload.Photos, ct);
    }
}
