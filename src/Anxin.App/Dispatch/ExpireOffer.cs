using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Dispatch.Boards;
using Anxin.App.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch;

/// <summary>Ends an offer nobody answered in time and asks the next technician. Does nothing when it was answered.</summary>
public sealed record ExpireOffer(Guid OfferId)
{
    public sealed class Handler(AppDb db, TimeProvider clock) : IJobHandler<ExpireOffer>
    {
        public async Task Run(ExpireOffer payload, CancellationToken ct)
        {
            var now = clock.UtcNow();
            var offer = await db.Offers.SingleAsync(o => o.Id == payload.OfferId, ct);
            if (offer.Expire(now) is not null)
            {
                return;
            }

            var booking = await db.Bookings.SingleAsync(b => b.Id == offer.BookingId, ct);
            booking.Cancel(now);
            await db.Unpin(offer, ct);
            db.Append(
                await db.Cases.SingleAsync(c => c.Id == booking.CaseId, ct), Actors.System, "offer_expired", new { offer = offer.Id }, now);
            db.Enqueue(new OfferWork(offer.WorkOrderId), now, booking.CaseId);
        }
    }
}
