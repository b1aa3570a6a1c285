using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Anxin.App.Parties;
using Anxin.App.Repairs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch;

/// <summary>A dispatcher starts the search anew at once.</summary>
public static class RetryDispatch
{
    public sealed record Restarted(Guid WorkOrderId);

    public sealed class Handler(AppDb db, Caller caller, TimeProvider clock)
    {
        public async Task<Result<Restarted>> Handle(Guid workOrderId, CancellationToken ct)
        {
            var refusal = await db.Act(
                async () =>
                {
                    if (await db.WorkOrders.FirstOrDefaultAsync(w => w.Id == workOrderId, ct) is not { } order)
                    {
                        return new NotFound("no_such_work_order", "There is no such work order.", "Read the queue again.");
                    }

                    if (order.State != WorkOrderState.Unscheduled)
                    {
                        return new Conflict(
                            "not_waiting", $"The work order is {order.State}; it does not wait for a technician.", "Read the queue again.");
                    }

                    var now = clock.UtcNow();
                    order.SearchAgain(now);
                    db.Append(await db.Cases.SingleAsync(c => c.Id == order.CaseId, ct), caller.Actor, "search_restarted", now);
                    db.Enqueue(new OfferWork(order.Id), now, order.CaseId);
                    return null;
                },
                ct);
            return refusal is null ? new Restarted(workOrderId) : refusal;
        }
    }
}
