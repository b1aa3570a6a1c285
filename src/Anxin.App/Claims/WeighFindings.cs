using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Anxin.App.Jobs;
using Anxin.Forensics.Inspecting;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>
/// After a check of a picture: a doubt takes the claim's cleanness away, and when the last picture of the claim was checked the claim goes
/// on. Nothing else follows from a finding; a person weighs them.
/// </summary>
public sealed record WeighFindings(Guid ClaimId)
{
    private const string Decodes = "decodes-";
    private static readonly string[] Readable = ["decodes-fine", "decodes-mislabelled"];
    private static readonly string[] Poor =
        ["quality-too-small", "quality-too-dark", "quality-too-bright", "quality-blurred", "quality-nothing-to-see"];

    public sealed class Handler(AppDb db, ClaimLoading loading, TimeProvider clock) : IJobHandler<WeighFindings>
    {
        public async Task Run(WeighFindings payload, CancellationToken ct)
        {
            var hand = await loading.Load(db.Claims.Where(c => c.Id == payload.ClaimId), Actors.System, clock.UtcNow(), ct);
            var photos = await Photos(payload.ClaimId, ct);
            var doubted = photos.Exists(p => p.Doubted);
            if (hand!.Claim.State != ClaimState.EvidenceCheck)
            {
                if (doubted && hand.Claim.Clean)
                {
                    hand.Claim.Doubt();
                    hand.Did(null, "doubts_found");
                    db.Record(hand);
                }

                return;
            }

            if (photos.Exists(p => p.OfClaim && p.Reasons.Count == 0))
            {
                return;
            }

            var usable = photos.Count == 0 || photos.Exists(p => p.OfClaim && p.Usable);
            var clean = !doubted && photos.TrueForAll(p => p.Read) && !await DeliveredThough(hand.Claim, ct);
            hand.Did(hand.Claim.FinishCheck(clean, usable, hand.Policy, hand.Now), "check_finished", new { clean = hand.Claim.Clean, usable });
            db.Record(hand);
        }

        /// <summary>What the buyer's pictures were found to be, by picture.</summary>
        private async Task<List<Looked>> Photos(Guid claimId, CancellationToken ct)
        {
            var items = await db.Evidence.Where(e => e.CaseId == claimId && e.Party == ClaimParty.Consumer)
                .Select(e => new { e.Id, e.Kind }).ToListAsync(ct);
            var findings = NewestFindings.Of(await db.Findings.AsNoTracking().Where(f => f.CaseId == claimId).ToListAsync(ct)).ToLookup(f => f.EvidenceId);
            return [.. items.Select(i => new Looked(
                i.Kind == EvidenceKind.Claim, [.. findings[i.Id].Select(f => Json.Read<Finding>(f.Body).Reason.Code)],
                findings[i.Id].Any(f => f.Outcome == Outcome.Doubts)))];
        }

        /// <summary>Nothing arrived, says the buyer; it was delivered, says the order.</summary>
        private async Task<bool> DeliveredThough(Claim claim, CancellationToken ct) => claim.Reason == ClaimReason.NotReceived
            && await db.Orders.AnyAsync(o => o.Id == claim.OrderId && o.DeliveredAt != null, ct);
    }

    private sealed record Looked(bool OfClaim, IReadOnlyList<string> Reasons, bool Doubted)
    {
        public bool Read => Reasons.Where(r => r.StartsWith(Decodes, StringComparison.Ordinal)).All(Readable.Contains);

        public bool Usable => Reasons.Count > 0 && Read && !Reasons.Any(Poor.Contains);
    }
}
