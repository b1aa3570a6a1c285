namespace Anxin.Planning.Qualifying;

/// <summary>When the visit may be made, whoever makes it.</summary>
internal sealed class VisitTerms
{
    public VisitTerms(Job job, QualifyingOptions options, DateTime nowUtc, LocalDays days)
    {
        Now = nowUtc.Ticks;
        Leave = Now + options.Lead.Ticks;
        LastStart = Now + (options.HorizonDays * TimeSpan.TicksPerDay);
        Window = options.WindowLength.Ticks;
        Occupied = Math.Max(Window, job.Duration.Ticks);
        WaitingFrom = Now;
        if (!job.Urgent && job.Preferred.Count > 0)
        {
            var wanted = Wanted(job, days);
            PreferredStarts = [.. wanted.Select(StartsWithin).Where(s => s.To >= Now).OrderBy(s => s.From).ThenBy(s => s.To)];
            HasPreference = true;
            WaitingFrom = PreferredStarts.Length > 0 ? Math.Max(Now, PreferredStarts[0].From) : Now;
        }
    }

    public long Now { get; }

    /// <summary>The earliest instant at which anybody can set out.</summary>
    public long Leave { get; }

    public long LastStart { get; }

    public long Window { get; }

    /// <summary>Kept free from the start of the window: the window itself, or the work when it takes longer.</summary>
    public long Occupied { get; }

    public bool HasPreference { get; }

    /// <summary>Starts of windows that suit the customer, both ends included.</summary>
    public Span[] PreferredStarts { get; } = [];

    /// <summary>Waiting is counted from here: a customer who asked for Friday does not wait on Thursday.</summary>
    public long WaitingFrom { get; }

    // Days beyond the calendar cannot be served within the horizon; days before it have passed.
    private static IEnumerable<Span> Wanted(Job job, LocalDays days) =>
        from time in job.Preferred
        let day = time.Date.DayNumber - days.Today.DayNumber
        where day >= -1 && day < days.LastDay
        select days.Between(day, time.From, time.To, nextDayWhenEqual: false);

    // The window lies within the wish; a wish shorter than a window lies within the window.
    private Span StartsWithin(Span wish) => new(Math.Min(wish.From, wish.To - Window), Math.Max(wish.From, wish.To - Window));
}
