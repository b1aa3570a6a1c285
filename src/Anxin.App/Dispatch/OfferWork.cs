using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Contact;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Anxin.App.Repairs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch;

/// <summary>Offers waiting work to the best qualified technician not asked yet; when there is none, says so to the reporter and to a dispatcher, and looks again later.</summary>
public sealed record OfferWork(Guid WorkOrderId)
{
    public sealed class Handler(AppDb db, CandidateSearch search, OfferMaking offers, DispatchRules rules, TimeProvider clock) : IJobHandler<OfferWork>
    {
        public async Task Run(OfferWork payload, CancellationToken ct)
        {
            var order = await db.WorkOrders.SingleAsync(w => w.Id == payload.WorkOrderId, ct);
            if (order.State != WorkOrderState.Unscheduled || await db.Offers.AnyAsync(o => o.WorkOrderId == order.Id && o.State == OfferState.Open, ct))
            {
                return;
            }

            var now = clock.UtcNow();
            var @case = await db.Cases.SingleAsync(c => c.Id == order.CaseId, ct);
            var (ranking, _) = await search.Rank(order, ct);
            var asked = await AskedInThisRound(order, ct);
            var next = ranking.Candidates.FirstOrDefault(c => !asked.Contains(c.TechnicianId));
            if (next is not null)
            {
                offers.Make(@case, order, next, Why.Choosing(next, 1 + ranking.Candidates.ToList().IndexOf(next), ranking.Candidates.Count), null);
                return;
            }

            // Those who declined or were silent are asked again in the next round: their day may have changed.
            var first = order.NobodyUntil is null && @case.Attention != Attention.NobodyAvailable;
            order.FoundNobody(now + rules.SearchAgain);
            db.Enqueue(new SearchAgain(order.Id, now), now, @case.Id, rules.SearchAgain);
            if (first)
            {
                @case.Raise(Attention.NobodyAvailable);
                db.Append(@case, Actors.System, "nobody_available", new { asked = asked.Count, excluded = ranking.Excluded.Count }, now);
                db.TellReporter(@case, "nobody_yet", new { nextAt = order.NobodyUntil }, now);
            }
        }

        /// <summary>Those who had an offer since the round began, and whoever gave the visit back to begin it.</summary>
        private Task<List<Guid>> AskedInThisRound(WorkOrder order, CancellationToken ct) =>
            db.Offers.Where(o => o.WorkOrderId == order.Id && o.OfferedAt >= order.WaitingSince).Select(o => o.TechnicianId)
                .Union(db.Bookings
                    .Where(b => b.WorkOrderId == order.Id && b.State == BookingState.Cancelled && b.AcceptedAt != null && b.EndedAt >= order.WaitingSince)
                    .Select(b => b.TechnicianId))
                .ToListAsync(ct);
    }
}
