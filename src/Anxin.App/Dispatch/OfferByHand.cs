using System.ComponentModel.DataAnnotations;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Anxin.App.Repairs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch;

/// <summary>
/// A dispatcher offers waiting work to a technician of their choice, beside or instead of the engine's; only a qualified one.
/// </summary>
public static class OfferByHand
{
    public sealed record Command([Required] Guid TechnicianId);

    public sealed record Offered(Guid OfferId, DateTime ExpiresAt);

    public sealed class Handler(AppDb db, CandidateSearch search, OfferMaking offers, Caller caller)
    {
        public async Task<Result<Offered>> Handle(Guid workOrderId, Command command, CancellationToken ct)
        {
            Offered? offered = null;
            var refusal = await db.Act(
                async () =>
                {
                    if (await db.WorkOrders.FirstOrDefaultAsync(w => w.Id == workOrderId, ct) is not { } order)
                    {
                        return new NotFound("no_such_work_order", "There is no such work order.", "Read the queue again.");
                    }

                    var (offer, error) = await Make(order, command.TechnicianId, ct);
                    offered = offer is null ? null : new Offered(offer.Id, offer.ExpiresAt);
                    return error;
                },
                ct);
            return refusal is null ? offered! : refusal;
        }

        private async Task<(Offer? Offer, Error? Error)> Make(WorkOrder order, Guid technicianId, CancellationToken ct)
        {
            if (order.State != WorkOrderState.Unscheduled)
            {
                return (null, new Conflict(
                    "not_waiting", $"The work order is {order.State}; it does not wait for a technician.", "Read the queue again."));
            }

            if (await db.Offers.AnyAsync(
                o => o.WorkOrderId == order.Id && o.TechnicianId == technicianId && o.State == OfferState.Open, ct))
            {
                return (null, new Conflict(
                    "already_offered", "This technician has an open offer for this work.", "Wait for the answer, or ask another."));
            }

            var (ranking, _) = await search.Rank(order, ct);
            var place = ranking.Candidates.ToList().FindIndex(c => c.TechnicianId == technicianId);
            if (place < 0)
            {
                var why = ranking.Excluded.FirstOrDefault(e => e.TechnicianId == technicianId)?.Reasons.Select(r => r.En)
                    ?? ["Does not serve this county."];
                return (null, new Conflict(
                    "not_qualified", "This technician cannot take the work: " + string.Join(" ", why),
                    "Choose one of the ranked candidates."));
            }

            var candidate = ranking.Candidates[place];
            var @case = await db.Cases.SingleAsync(c => c.Id == order.CaseId, ct);
            var offer = await offers.Make(
                @case, order, candidate, Why.Choosing(candidate, place + 1, ranking.Candidates.Count), caller.AccountId);
            return offer is null ? (null, new Stale()) : (offer, null);
        }
    }
}
