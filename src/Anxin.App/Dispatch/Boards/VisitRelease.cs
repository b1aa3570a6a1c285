using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Contact;
using Anxin.App.Data;
using Anxin.App.Repairs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch.Boards;

/// <summary>Takes a visit back from whoever has it or is asked for it, when a dispatcher wants it otherwise; the caller saves.</summary>
public sealed class VisitRelease(AppDb db, TimeProvider clock)
{
    /// <summary>Visits that fit what is wanted stay as they are.</summary>
    public async Task<Error?> Release(WorkOrder order, Case @case, PinnedTo to, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        var now = clock.UtcNow();
        foreach (var booking in await db.Bookings.Where(b => b.WorkOrderId == order.Id && (b.Live || b.State == BookingState.Offered))
            .ToListAsync(ct))
        {
            if (booking.State is BookingState.EnRoute or BookingState.Arrived)
            {
                return BoardErrors.UnderWay;
            }

            if (BoardPicture.Leaves(booking, to) && await Release(booking, order, @case, now, ct) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    /// <summary>Nobody is asked any more.</summary>
    public async Task Withdraw(WorkOrder order, CancellationToken ct)
    {
        var now = clock.UtcNow();
        foreach (var offer in await db.Offers.Where(o => o.WorkOrderId == order.Id && o.State == OfferState.Open).ToListAsync(ct))
        {
            offer.Withdraw(now);
            (await db.Bookings.SingleAsync(b => b.Id == offer.BookingId, ct)).Cancel(now);
        }
    }

    private async Task<Error?> Release(Booking booking, WorkOrder order, Case @case, DateTime now, CancellationToken ct)
    {
        var live = booking.Live;
        if ((booking.Cancel(now) ?? (live ? order.Unschedule(now) : null)) is { } refusal)
        {
            return refusal;
        }

        if (live)
        {
            db.TellReporter(@case, "changed_technician", now);
        }
        else if (await db.Offers.FirstOrDefaultAsync(o => o.BookingId == booking.Id && o.State == OfferState.Open, ct) is { } offer)
        {
            offer.Withdraw(now);
        }

        return null;
    }
}
