using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Dispatch.Boards;
using Anxin.App.Jobs;
using Anxin.App.Repairs;
using Anxin.Planning;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch;

/// <summary>Writes down an offer, its proposed visit and the timer that ends it; the caller saves.</summary>
public sealed class OfferMaking(AppDb db, CandidateSearch search, DispatchRules rules, TimeProvider clock)
{
    /// <returns>The offer, or null when the technician's day was filled since the candidate was found.</returns>
    public async Task<Offer?> Make(Case @case, WorkOrder order, Candidate candidate, Why why, Guid? madeBy)
    {
        var now = clock.UtcNow();
        await Mark(candidate.TechnicianId, now);
        if (await search.IsTaken(candidate.TechnicianId, @case.Id, candidate.WindowStartUtc, CancellationToken.None))
        {
            return null;
        }

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
        db.AskPlan(@case, now);
        Telemetry.OffersMade.Add(1);
        return offer;
    }

    /// <summary>Of two who fill the same technician's day at once the second is refused and reads again.</summary>
    private async Task Mark(Guid technicianId, DateTime now)
    {
        if (await db.DiaryMarks.FirstOrDefaultAsync(d => d.TechnicianId == technicianId) is { } mark)
        {
            mark.Touch(now);
            db.Entry(mark).Property(d => d.TouchedAt).IsModified = true;
        }
        else
        {
            db.DiaryMarks.Add(DiaryMark.Of(technicianId, now));
        }
    }
}
