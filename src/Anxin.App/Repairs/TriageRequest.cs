using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Contact;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Repairs;

/// <summary>
/// The first look at a report, by rule: suspected abuse goes to a person, an unclear place is asked for, everything else becomes work.
/// </summary>
public sealed record TriageRequest(Guid CaseId, IReadOnlyList<string> Suspicions)
{
    /// <summary>More open reports than this from one phone within a day are looked at by a person.</summary>
    public const int ManyReports = 5;

    public sealed class Handler(AppDb db, TimeProvider clock) : IJobHandler<TriageRequest>
    {
        public async Task Run(TriageRequest payload, CancellationToken ct)
        {
            var @case = await db.Cases.SingleAsync(c => c.Id == payload.CaseId, ct);
            var request = await db.ServiceRequests.SingleAsync(r => r.Id == payload.CaseId, ct);
            if (request.State != RequestState.Acknowledged)
            {
                return;
            }

            var now = clock.UtcNow();
            var yesterday = now.AddDays(-1);
            var signs = payload.Suspicions.ToList();
            if (await db.Cases.CountAsync(
                c => c.PhoneIndex == @case.PhoneIndex && c.OpenedAt > yesterday && c.ClosedAt == null, ct) > ManyReports)
            {
                signs.Add("many_reports");
            }

            if (signs.Count == 0)
            {
                db.Accept(@case, request, Actors.System, now);
                return;
            }

            request.Quarantine();
            @case.Raise(Attention.Quarantined);
            db.Append(@case, Actors.System, "quarantined", new { signs }, now);
            db.TellReporter(@case, "under_review", now);
        }
    }
}
