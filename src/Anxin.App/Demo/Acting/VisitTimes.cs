using Anxin.App.Demo.Stories;
using Anxin.App.Repairs;

namespace Anxin.App.Demo.Acting;

/// <summary>
/// When a technician sets out, arrives and is done. Visits of the moment are fitted to the end of the story, the others to their window.
/// </summary>
internal sealed record VisitTimes(DateTime SetOut, DateTime Arrive, DateTime Done)
{
    public static VisitTimes Of(Fate fate, Booking booking, DateTime accepted, DateTime end, Random chance)
    {
        var work = TimeSpan.FromMinutes(chance.Next(35, 95));
        if (fate is Fate.EnRoute or Fate.AtWork or Fate.LockedOut or Fate.Missed)
        {
            var arrive = fate == Fate.EnRoute ? end.AddMinutes(chance.Next(4, 20)) : end.AddMinutes(-chance.Next(9, 45));
            return new VisitTimes(
                Later(accepted.AddMinutes(1), arrive.AddMinutes(-chance.Next(21, 28))), Later(accepted.AddMinutes(3), arrive), end + work);
        }

        var start = fate == Fate.NotSolved ? Earlier(booking.WindowStart, end.AddMinutes(-170)) : booking.WindowStart;
        var setOut = Later(accepted.AddMinutes(2), start.AddMinutes(-chance.Next(12, 30)));
        var at = Later(setOut.AddMinutes(9), start.AddMinutes(chance.Next(0, 70)));
        return new VisitTimes(setOut, at, at + work);
    }

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;

    private static DateTime Earlier(DateTime a, DateTime b) => a < b ? a : b;
}
