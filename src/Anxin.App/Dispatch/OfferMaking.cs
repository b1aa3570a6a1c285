using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Anxin.App.Repairs;
using Anxin.Planning;

namespace Anxin.App.Dispatch;

/// <summary>Writes down an offer, its proposed visit and the timer that ends it; the caller saves.</summary>
public sealed class OfferMaking(AppDb db, DispatchRules rules, TimeProvider clock)
{
    public Offer Make(Case @case, WorkOrder order, Candidate candidate, Why why, Guid? madeBy)
    {
        var now = clock.UtcNow();
        var booking = Booking.Propose(order, candidate.TechnicianId, candidate.WindowStartUtc, candidate.WindowEndUtc);
        var offer = Offer.Make(booking, now, rules.OfferOpen, Json.Write(why), madeBy);
        order.CountAsked();
        db.Bookings.Add(booking);
        db.Offers.Add(offer);
        db.Append(
            @case,
            madeBy is { } account ? Actors.Account(account) : Actors.System,
            "offered",
            new { offer = offer.Id, technician = candidate.TechnicianId, windowStart = booking.WindowStart, windowEnd = booking.WindowEnd,
                why.Place, why.Of },
            now);
        db.Enqueue(new ExpireOffer(offer.Id), now, @case.Id, rules.OfferOpen);
        Telemetry.OffersMade.Add(1);
        return offer;
    }
}
