using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Repairs;

/// <summary>Who comes and when, as the reporter may know it: surname and 师傅, badge, outlet, valid certificates, rating.</summary>
public sealed class TrackedVisit(AppDb db, TimeProvider clock)
{
    public async Task<TrackView.VisitPlan?> Of(Booking? booking, CancellationToken ct)
    {
        if (booking is null or { State: BookingState.Cancelled or BookingState.NoShow })
        {
            return null;
        }

        var today = ChinaTime.DayOf(clock.UtcNow());
        var technician = await db.Technicians.AsNoTracking().SingleAsync(t => t.Id == booking.TechnicianId, ct);
        var outlet = await db.Outlets.Where(o => o.Id == technician.OutletId).Select(o => o.Name).SingleAsync(ct);
        var certificates = technician.Certificates.Where(c => c.ValidFrom <= today && (c.ValidTo is null || c.ValidTo >= today))
            .Select(c => c.Kind);
        var rating = technician.RatingCount == 0 ? (double?)null : Math.Round((double)technician.RatingSum / technician.RatingCount, 1);
        return new TrackView.VisitPlan(
            booking.State, booking.WindowStart, booking.WindowEnd,
            new(technician.MaskedName.TrimEnd('*') + "师傅", technician.Badge, outlet, [.. certificates], rating, technician.RatingCount));
    }
}
