using Anxin.App.Data;
using Anxin.App.Jobs;
using Anxin.App.Repairs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch;

/// <summary>Starts a new round for work that nobody took. Does nothing when the work moved on since the timer was set.</summary>
public sealed record SearchAgain(Guid WorkOrderId, DateTime SetAt)
{
    public sealed class Handler(AppDb db, TimeProvider clock) : IJobHandler<SearchAgain>
    {
        public async Task Run(SearchAgain payload, CancellationToken ct)
        {
            var order = await db.WorkOrders.SingleAsync(w => w.Id == payload.WorkOrderId, ct);
            if (order.State != WorkOrderState.Unscheduled || order.NobodyUntil is null)
            {
                return;
            }

            var now = Common.Clock.UtcNow(clock);
            order.SearchAgain(now);
            db.Enqueue(new OfferWork(order.Id), now, order.CaseId);
        }
    }
}
