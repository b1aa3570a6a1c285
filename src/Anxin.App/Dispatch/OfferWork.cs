using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Contact;
using Anxin.App.Data;
using Anxin.App.Dispatch.Boards;
using Anxin.App.Jobs;
using Anxin.App.Repairs;
using Anxin.Planning;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch;

/// <summary>
/// Offers waiting work to the best qualified technician not asked yet; when there is none, says so to the reporter and to a dispatcher,
/// and looks again later.
/// </summary>
public sealed record OfferWork(Guid WorkOrderId, bool Planned = false)
{
    public sealed class Handler(
        AppDb db, CandidateSearch search, OfferMaking offers, DispatchRules rules, TimeProvider clock) : IJobHandler<OfferWork>
    {
        public async Task Run(OfferWork payload, CancellationToken ct)
        {
            var order = await db.WorkOrders.SingleAsync(w => w.Id == payload.WorkOrderId, ct);
            if (order.State != WorkOrderState.Unscheduled
                || await db.Offers.AnyAsync(o => o.WorkOrderId == order.Id && o.State == OfferState.Open, ct))
            {
                return;
            }

            var now = clock.UtcNow();
            var @case = await db.Cases.SingleAsync(c => c.Id == order.CaseId, ct);
            if (rules.PlanBoards && !payload.Planned)
            {
                db.AskPlan(@case, now, order.Id); // the plan sees the whole territory; it comes back here
                return;
            }

            var planned = await db.PlannedVisits.AsNoTracking().FirstOrDefaultAsync(p => p.WorkOrderId == order.Id, ct);
            var (ranking, _) = await search.Rank(order, ct, planned is { Lent: true } ? planned.TechnicianId : null);
            var asked = await AskedInThisRound(order, ct);
            var best = ranking.Candidates.FirstOrDefault(c => !asked.Contains(c.TechnicianId));
            var named = ranking.Candidates.FirstOrDefault(c => c.TechnicianId == planned?.TechnicianId);
            if (named is not null && (planned!.Pinned || !asked.Contains(named.TechnicianId)))
            {
                await Offer(@case, order, ranking, await AsPlanned(named, planned, @case, ct));
                return;
            }

            if (best is not null)
            {
                await Offer(@case, order, ranking, best);
                return;
            }

            if (order.NobodyUntil > now)
            {
                return; // said already, and the next round is set
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

        private async Task Offer(Case @case, WorkOrder order, Ranking ranking, Candidate next)
        {
            var place = 1 + ranking.Candidates.ToList().FindIndex(c => c.TechnicianId == next.TechnicianId);
            if (await offers.Make(@case, order, next, Why.Choosing(next, place, ranking.Candidates.Count), null) is null)
            {
                db.Enqueue(new OfferWork(order.Id, Planned: true), clock.UtcNow(), @case.Id); // the day was filled meanwhile
            }
        }

        /// <summary>
        /// The window of the plan, unless it has passed or the day was filled otherwise since: then the earliest that is free.
        /// </summary>
        private async Task<Candidate> AsPlanned(Candidate named, PlannedVisit planned, Case @case, CancellationToken ct)
        {
            var start = PlannedWindow.StartOf(planned.Start!.Value);
            List<Reason> reasons = [PlannedWindow.Why(planned), .. named.Reasons];
            return start < clock.UtcNow() || await search.IsTaken(named.TechnicianId, @case.Id, start, ct)
                ? named with { Reasons = reasons }
                : named with { WindowStartUtc = start, WindowEndUtc = start + rules.Window, Reasons = reasons };
        }

        /// <summary>Those who had an offer since the round began, and whoever gave the visit back to begin it.</summary>
        private Task<List<Guid>> AskedInThisRound(WorkOrder order, CancellationToken ct) =>
            db.Offers.Where(o => o.WorkOrderId == order.Id && o.OfferedAt >= order.WaitingSince).Select(o => o.TechnicianId)
                .Union(db.Bookings
                    .Where(
                        b =>
                            b.WorkOrderId == order.Id && b.State == BookingState.Cancelled && b.AcceptedAt != null
                                && b.EndedAt >= order.WaitingSince)
                    .Select(b => b.TechnicianId))
                .ToListAsync(ct);
    }
}
