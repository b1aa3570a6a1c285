using Anxin.App.Common;

namespace Anxin.App.Rules;

/// <summary>
/// Counts days on which a reviewer works: Monday to Friday in China's time. Public holidays are not known here, so a window may end on one.
/// </summary>
public static class WorkingDays
{
    /// <summary>The same time of day, <paramref name="days"/> working days later.</summary>
    public static DateTime Add(DateTime utc, int days)
    {
        while (days > 0)
        {
            utc = utc.AddDays(1);
            if (ChinaTime.DayOf(utc).DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                days--;
            }
        }

        return utc;
    }
}
