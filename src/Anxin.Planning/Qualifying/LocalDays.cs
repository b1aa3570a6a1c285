namespace Anxin.Planning.Qualifying;

/// <summary>
/// The local calendar around now, with the UTC instant at which each day starts. Day 0 is today, day −1 yesterday.
/// Made once for a ranking, so that technicians cost no time-zone look-ups.
/// </summary>
internal sealed class LocalDays
{
    private readonly long[] _starts;
    private readonly TimeZoneInfo _zone;
    private readonly long _quarterPhase;

    public LocalDays(DateTime nowUtc, TimeZoneInfo zone, int lastDay)
    {
        _zone = zone;
        Today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(nowUtc, zone));
        _starts = new long[lastDay + 3];
        for (var i = 0; i < _starts.Length; i++)
        {
            _starts[i] = Instant(Today.AddDays(i - 1).ToDateTime(TimeOnly.MinValue), late: false);
        }

        _quarterPhase = _starts[1] % (15 * TimeSpan.TicksPerMinute);
        LastDay = lastDay;
    }

    public DateOnly Today { get; }

    public int LastDay { get; }

    /// <summary>Start of a day from −1 to <see cref="LastDay"/> + 1.</summary>
    public long StartOf(int day) => _starts[Math.Min(day, LastDay + 1) + 1];

    public DateOnly DateOf(int day) => Today.AddDays(day);

    /// <summary>The day of an instant; −2 when before yesterday, <see cref="LastDay"/> + 1 when after the last day.</summary>
    public int DayOf(long ticks)
    {
        var found = Array.BinarySearch(_starts, ticks);
        return (found >= 0 ? found : ~found - 1) - 1;
    }

    public DaySet Covered(Validity validity)
    {
        var first = validity.From.DayNumber - Today.DayNumber;
        var last = (validity.To ?? DateOnly.MaxValue).DayNumber - Today.DayNumber;
        return DaySet.Between(first, last);
    }

    /// <summary>From a local start to a local end that may be on the next day. Both occurrences of a repeated hour belong to it.</summary>
    public Span Between(int day, TimeOnly from, TimeOnly to, bool nextDayWhenEqual)
    {
        var start = InstantOf(day, from, late: false);
        if (to == TimeOnly.MaxValue)
        {
            return new Span(start, StartOf(day + 1));
        }

        var overnight = to < from || (to == from && nextDayWhenEqual);
        return new Span(start, InstantOf(overnight ? day + 1 : day, to, late: true));
    }

    /// <summary>The same instant or the next local quarter hour. Clock changes are whole quarters, so one phase serves all days.</summary>
    public long QuarterAtOrAfter(long ticks)
    {
        const long quarter = 15 * TimeSpan.TicksPerMinute;
        var over = (ticks - _quarterPhase) % quarter;
        return over == 0 ? ticks : ticks + quarter - over;
    }

    public DateTime ToLocal(long ticks) => TimeZoneInfo.ConvertTimeFromUtc(new DateTime(ticks, DateTimeKind.Utc), _zone);

    private long InstantOf(int day, TimeOnly time, bool late)
    {
        var start = StartOf(day);
        return StartOf(day + 1) - start == TimeSpan.TicksPerDay
            ? start + time.Ticks
            : Instant(DateOf(day).ToDateTime(time), late);
    }

    // A time inside a spring gap is read with the offset before the gap, which lands just behind it.
    private long Instant(DateTime local, bool late)
    {
        if (!_zone.IsAmbiguousTime(local))
        {
            return local.Ticks - _zone.GetUtcOffset(local).Ticks;
        }

        var offsets = _zone.GetAmbiguousTimeOffsets(local);
        return local.Ticks - (late ? offsets.Min() : offsets.Max()).Ticks;
    }
}
