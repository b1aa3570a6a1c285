using Anxin.App.Cases;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Repairs;

/// <summary>The claim goes on without its inspection: nobody needs to come, unless somebody is on the way or there already.</summary>
public sealed record WithdrawInspection(Guid ClaimId)
{
    public sealed class Handler(AppDb db, CancelRepair.Handler cancel) : IJobHandler<WithdrawInspection>
    {
        public async Task Run(WithdrawInspection payload, CancellationToken ct)
        {
            if (await db.ServiceRequests.FirstOrDefaultAsync(r => r.ClaimId == payload.ClaimId, ct) is not { } request)
            {
                return;
            }

            var @case = await db.Cases.SingleAsync(c => c.Id == request.Id, ct);
            var order = await db.WorkOrders.SingleAsync(w => w.CaseId == request.Id, ct);
            var setOut = await db.Bookings.AnyAsync(b => b.CaseId == request.Id && b.Live && b.State != BookingState.Accepted, ct);
            if (@case.ClosedAt is null && !setOut && order.State is WorkOrderState.Unscheduled or WorkOrderState.Scheduled)
            {
                await cancel.Apply(new TrackedRepair.Loaded(@case, request, order, null), "The claim goes on without it.", Actors.System, ct);
            }
        }
    }
}
