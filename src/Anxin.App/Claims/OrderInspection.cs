using Anxin.App.Cases;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Anxin.App.Repairs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>A reviewer asked for an inspection on site: a visit is opened, or, where it is not known where to go, the claim goes back.</summary>
public sealed record OrderInspection(Guid ClaimId)
{
    public sealed class Handler(AppDb db, ClaimLoading loading, Inspections inspections, TimeProvider clock) : IJobHandler<OrderInspection>
    {
        public async Task Run(OrderInspection payload, CancellationToken ct)
        {
            var now = Common.Clock.UtcNow(clock);
            var hand = await loading.Load(db.Claims.Where(c => c.Id == payload.ClaimId), Actors.System, now, ct);
            var claim = hand!.Claim;
            if (claim.State != ClaimState.Inspection || await db.ServiceRequests.AnyAsync(r => r.ClaimId == claim.Id, ct))
            {
                return;
            }

            if (hand.Case.County is null)
            {
                hand.Did(claim.EndInspection(hand.Policy, now), "inspection_impossible", new { because = "no_address" });
            }
            else
            {
                var number = inspections.Open(await Wanted(hand, ct), now);
                hand.Did(null, "inspection_opened", new { repair = number });
            }

            db.Record(hand);
        }

        private async Task<Inspections.Wanted> Wanted(ClaimInHand hand, CancellationToken ct)
        {
            var category = await db.Set<OrderLine>()
                .Where(l => l.OrderId == hand.Claim.OrderId && (hand.Claim.Line == null || l.Line == hand.Claim.Line))
                .OrderBy(l => l.Line).Select(l => l.Category).FirstOrDefaultAsync(ct);
            var reasons = await db.Decisions.Where(d => d.ClaimId == hand.Claim.Id && d.Outcome == DecisionOutcome.Inspect)
                .OrderByDescending(d => d.Seq).Select(d => d.Reasons).FirstAsync(ct);
            var task = $"售后验货 / inspection for claim {CaseNumber.Grouped(hand.Case.Number)}: {hand.Key.Open(reasons!, ClaimFields.Reasons)}";
            return new Inspections.Wanted(
                hand.Case, hand.Key, category is not null && Catalogue.Find(category) is not null ? category : "other",
                task.Length > 2000 ? task[..2000] : task);
        }
    }
}
