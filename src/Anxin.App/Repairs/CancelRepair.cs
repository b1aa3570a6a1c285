using System.ComponentModel.DataAnnotations;
using Anxin.App.Cases;
using Anxin.App.Claims;
using Anxin.App.Common;
using Anxin.App.Contact;
using Anxin.App.Data;
using Anxin.App.Dispatch;
using Anxin.App.Dispatch.Boards;
using Anxin.App.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Repairs;

/// <summary>The reporter takes the repair back, as long as nobody is at the door.</summary>
public static class CancelRepair
{
    public sealed record Command([Required, StringLength(300)] string Reason);

    public sealed class Handler(AppDb db, Vault.Vault vault, TimeProvider clock)
    {
        /// <summary>Changes the tracked entities; the caller saves.</summary>
        public async Task<Error?> Apply(TrackedRepair.Loaded loaded, string reason, string actor, CancellationToken ct)
        {
            var (@case, request, order, _) = loaded;
            var now = clock.UtcNow();
            if (@case.ClosedAt is not null)
            {
                return new Conflict("case_closed", "The case is closed.", "Report a new repair.");
            }

            if (order is { State: not (WorkOrderState.Unscheduled or WorkOrderState.Scheduled) })
            {
                return new Conflict(
                    "too_late_to_cancel", "The technician is at work already.", "Speak to the technician, or rate the visit afterwards.");
            }

            foreach (var offer in await db.Offers.Where(o => order != null && o.WorkOrderId == order.Id && o.State == OfferState.Open)
                .ToListAsync(ct))
            {
                offer.Withdraw(now);
            }

            foreach (var booking in await db.Bookings.Where(b => b.CaseId == @case.Id && (b.Live || b.State == BookingState.Offered))
                .ToListAsync(ct))
            {
                if (booking.State == BookingState.EnRoute)
                {
                    return new Conflict(
                        "too_late_to_cancel", "The technician is on the way.", "Call the service line if nobody should come.");
                }

                booking.Cancel(now);
            }

            if ((order?.Cancel() ?? request.Withdraw() ?? @case.Close(now)) is { } refusal)
            {
                return refusal;
            }

            @case.Settle();
            db.AskPlan(@case, now);
            var key = vault.Open(await db.VaultKeys.SingleAsync(k => k.Id == @case.Id, ct));
            db.Append(@case, actor, "withdrawn", Journal.SealWords(key, reason), now);
            db.TellReporter(@case, "withdrawn", now);
            if (request.ClaimId is { } claim)
            {
                db.Enqueue(new EndInspection(claim, "visit_withdrawn"), now, claim);
            }

            return null;
        }
    }
}
