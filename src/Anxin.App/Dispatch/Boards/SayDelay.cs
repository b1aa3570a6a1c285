using System.ComponentModel.DataAnnotations;
using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Anxin.App.Repairs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch.Boards;

/// <summary>
/// A technician says that it takes longer: not at the door before, or not done before. The rest of the day is planned by it.
/// </summary>
public static class SayDelay
{
    /// <param name="Minutes">From now, until the door or until done.</param>
    public sealed record Command([Range(5, 480)] int Minutes);

    public sealed record Said(Guid BookingId, DateTime Expected);

    public sealed class Handler(AppDb db, Caller caller, TimeProvider clock)
    {
        public async Task<Result<Said>> Handle(Guid bookingId, Command command, CancellationToken ct)
        {
            ArgumentNullException.ThrowIfNull(command);
            var now = clock.UtcNow();
            var expected = now.AddMinutes(command.Minutes);
            var refusal = await db.Act(
                async () =>
                {
                    if (await db.Bookings.AsNoTracking().FirstOrDefaultAsync(
                        b => b.Id == bookingId && b.TechnicianId == caller.TechnicianId && b.Live, ct) is not { } booking)
                    {
                        return new NotFound("no_such_visit", "You have no such visit.", "Read your jobs again.");
                    }

                    await Write(booking, expected, now, ct);
                    return null;
                },
                ct);
            return refusal is null ? new Said(bookingId, expected) : refusal;
        }

        private async Task Write(Booking booking, DateTime expected, DateTime now, CancellationToken ct)
        {
            if (await db.VisitDelays.FirstOrDefaultAsync(d => d.BookingId == booking.Id, ct) is { } said)
            {
                said.Say(expected, now);
            }
            else
            {
                db.VisitDelays.Add(VisitDelay.Of(booking.Id, expected, now));
            }

            var @case = await db.Cases.SingleAsync(c => c.Id == booking.CaseId, ct);
            db.Append(@case, caller.Actor, "delayed", new { booking = booking.Id, expected }, now);
            db.AskPlan(@case, now);
        }
    }
}
