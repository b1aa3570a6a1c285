using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Evidence;
using Anxin.App.Jobs;
using Anxin.App.Parties;
using Anxin.App.Vault;

namespace Anxin.App.Repairs;

/// <summary>
/// Everything a new report puts into the database, built without touching it; photos are in the store before the rows are.
/// </summary>
public sealed class ReportRows(Vault.Vault vault, EvidenceIntake evidence, TimeProvider clock)
{
    public async Task<(ReportRepair.Reported Reported, IReadOnlyList<object> Rows)> Build(
        ReportRepair.Submission submission, Phone phone, CancellationToken ct)
    {
        var (report, now) = (submission.Report, clock.UtcNow());
        var place = PlaceReading.Read(report.Address, report.PlaceCode);
        var @case = Case.Open(OrderedId.Next(), CaseKind.Repair, report.Language ?? "zh-CN", now);
        var (storedKey, key) = vault.NewKey(@case.Id, now);
        @case.Contact(key, vault, report.ContactName, phone, report.Address);
        @case.About(report.BrandId);
        if (place.Code is { } code)
        {
            @case.Locate(code, place.County);
        }

        var request = ServiceRequest.Receive(@case.Id, report.Category, report.Urgent);
        request.Describe(key, report.Fault, report.Preferred ?? []);
        request.About(report.BrandId, report.BrandText);
        request.Suggest(Json.Write(place.Candidates));
        request.Acknowledge();

        var photos = await evidence.Take(@case.Id, key, EvidenceKind.Report, submission.Photos, now, ct);
        var received = JournalEntry.Next(
            @case, submission.Actor, "received", Json.Write(
                new { report.Category, report.Urgent, photos = photos.Select(p => Convert.ToHexStringLower(p.FileAddress)) }), now);
        @case.Advance(received);
        var acknowledged = JournalEntry.Next(@case, Actors.System, "acknowledged", "{}", now);
        @case.Advance(acknowledged);

        var token = vault.TrackingToken(@case.Id, @case.TrackingVersion);
        var reported = new ReportRepair.Reported(
            @case.Id, @case.Number, token, "/t/" + token, request.State, now, place.Answer, place.Candidates, photos.Count);
        return (reported,
        [
            @case, request, storedKey, received, acknowledged, .. photos,
            new Consent(@case.Id, "privacy", report.PrivacyNoticeVersion, now),
            JobRows.New(new TriageRequest(@case.Id, Suspicion.Of(report.Fault, report.ContactName)), now, @case.Id),
            .. photos.Select(p => JobRows.New(new MakePreview(p.Id), now, @case.Id)),
        ]);
    }
}
