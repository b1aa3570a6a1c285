using Anxin.Planning;

namespace Anxin.App.Dispatch.Boards;

/// <summary>How a planned start is told.</summary>
public static class PlannedWindow
{
    private static readonly long Step = TimeSpan.FromMinutes(5).Ticks;

    /// <summary>On five minutes, never earlier than planned.</summary>
    public static DateTime StartOf(DateTime planned) => new((planned.Ticks + Step - 1) / Step * Step, DateTimeKind.Utc);

    public static Reason Why(PlannedVisit planned)
    {
        ArgumentNullException.ThrowIfNull(planned);
        return planned switch
        {
            { Lent: true } => new Reason("lent", "本地师傅排不开，从邻近区县借调。", "Lent by a neighbouring board, as its own technicians are taken."),
            { Pinned: true } => new Reason("pinned", "调度员指定。", "A dispatcher fixed it."),
            _ => new Reason("planned", "全区统一排班后的安排。", "It is so in the plan of the whole territory."),
        };
    }
}
