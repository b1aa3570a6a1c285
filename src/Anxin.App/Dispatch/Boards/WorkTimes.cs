using Anxin.App.Common;
using Anxin.App.Parties;

namespace Anxin.App.Dispatch.Boards;

/// <summary>When a technician works, as instants.</summary>
public static class WorkTimes
{
    /// <summary>Hours that begin on the day before, for nights, or within the given days from the day of <paramref name="now"/>.</summary>
    public static IEnumerable<(DateTime From, DateTime Until)> Of(Technician technician, DateTime now, int days)
    {
        ArgumentNullException.ThrowIfNull(technician);
        for (var day = -1; day < days; day++)
        {
            var start = StartOf(now, day);
            var weekday = ChinaTime.DayOf(start).DayOfWeek;
            foreach (var hours in technician.Hours.Where(h => h.Day == weekday).OrderBy(h => h.From))
            {
                var overnight = hours.To <= hours.From ? TimeSpan.FromDays(1) : TimeSpan.Zero;
                yield return (start + hours.From.ToTimeSpan(), start + hours.To.ToTimeSpan() + overnight);
            }
        }
    }

    /// <summary>Midnight in China of the day so many days after that of <paramref name="now"/>.</summary>
    public static DateTime StartOf(DateTime now, int day) => At(ChinaTime.DayOf(now).AddDays(day), TimeOnly.MinValue);

    public static DateTime At(DateOnly day, TimeOnly time) => DateTime.SpecifyKind(day.ToDateTime(time).AddHours(-8), DateTimeKind.Utc);
}
