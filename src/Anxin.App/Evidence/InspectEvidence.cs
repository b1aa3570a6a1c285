using Anxin.App.Cases;
using Anxin.App.Claims;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Anxin.Forensics.Inspecting;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Evidence;

/// <summary>
/// Runs every check on one picture of a claim and keeps what they saw. Run again it adds only what newer versions of the checks say.
/// </summary>
public sealed record InspectEvidence(Guid EvidenceId)
{
    private static readonly InspectionOptions Options = new() { Media = UploadReader.Limits };

    public sealed class Handler(AppDb db, Vault.Vault vault, Originals originals, KnownBefore known, TimeProvider clock)
        : IJobHandler<InspectEvidence>
    {
        public async Task Run(InspectEvidence payload, CancellationToken ct)
        {
            var item = await db.Evidence.SingleAsync(e => e.Id == payload.EvidenceId, ct);
            var claim = await db.Claims.AsNoTracking().SingleAsync(c => c.Id == item.CaseId, ct);
            using (await Decoding.Turn(ct))
            {
                if (await originals.Read(item, ct) is not { } bytes)
                {
                    await Report(item, ct);
                    return;
                }

                var context = await known.Of(item, claim, ct) with { ReceivedAt = item.ReceivedAt };
                Keep(item, claim, Inspection.Inspect(bytes, context, Options), await Before(item, ct));
            }

            db.Enqueue(new WeighFindings(claim.Id), clock.UtcNow(), claim.Id);
        }

        private async Task<HashSet<(string Check, int Version)>> Before(EvidenceItem item, CancellationToken ct) =>
            [.. (await db.Findings.Where(f => f.EvidenceId == item.Id).Select(f => new { f.Check, f.CheckVersion }).ToListAsync(ct))
                .Select(f => (f.Check, f.CheckVersion))];

        private void Keep(EvidenceItem item, Claim claim, Findings findings, HashSet<(string Check, int Version)> before)
        {
            var now = clock.UtcNow();
            foreach (var ofCheck in findings.All.GroupBy(f => (f.Check, f.Version)).Where(g => !before.Contains(g.Key)))
            {
                db.Findings.AddRange(ofCheck.Select((finding, place) => FindingRow.Of(item, finding, place, now)));
            }

            if (findings.Fingerprint is { } print && before.Count == 0)
            {
                db.Prints.Add(Print.OfEvidence(
                    item, claim.MerchantId, print.Hash.ToString(), vault.Installation.Seal(Json.Write(print), Print.Field), now));
            }
        }

        private async Task Report(EvidenceItem item, CancellationToken ct)
        {
            var @case = await db.Cases.SingleAsync(c => c.Id == item.CaseId, ct);
            @case.Raise(Attention.EvidenceChanged);
            db.Append(@case, Actors.System, "evidence_changed", new { photo = item.Id }, clock.UtcNow());
        }
    }
}
