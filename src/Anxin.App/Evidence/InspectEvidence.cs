using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Anxin.Forensics.Inspecting;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Evidence;

/// <summary>
/// Runs every check on one picture of a claim and keeps what they saw, once for each engine. Run again by a newer one it adds only what
/// newer versions of the checks say.
/// </summary>
public sealed record InspectEvidence(Guid EvidenceId)
{
    /// <summary>Names the checks as they are now.</summary>
    public static string Engine { get; } = EngineMark.Of(Inspection.Checks);

    public sealed class Handler(AppDb db, Inspector inspector, FindingKeeping keeping, TimeProvider clock)
        : IJobHandler<InspectEvidence>
    {
        public async Task Run(InspectEvidence payload, CancellationToken ct)
        {
            var item = await db.Evidence.SingleAsync(e => e.Id == payload.EvidenceId, ct);
            await keeping.AskForText(item, ct);
            if (await db.Examinations.AnyAsync(x => x.EvidenceId == item.Id && x.Engine == Engine, ct))
            {
                return;
            }

            var claim = await db.Claims.AsNoTracking().SingleAsync(c => c.Id == item.CaseId, ct);
            if (await inspector.Look(item, claim, ct) is not { } findings)
            {
                await Report(item, ct);
                return;
            }

            await keeping.Keep(item, claim, findings, ct);
            keeping.End(item);
        }

        /// <summary>Said once: an engine that looks again finds what was said already.</summary>
        private async Task Report(EvidenceItem item, CancellationToken ct)
        {
            var @case = await db.Cases.SingleAsync(c => c.Id == item.CaseId, ct);
            if (@case.Attention != Attention.EvidenceChanged)
            {
                @case.Raise(Attention.EvidenceChanged);
                db.Append(@case, Actors.System, "evidence_changed", new { photo = item.Id }, clock.UtcNow());
            }
        }
    }
}
