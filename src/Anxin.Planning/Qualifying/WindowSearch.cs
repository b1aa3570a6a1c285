namespace Anxin.Planning.Qualifying;

/// <summary>Finds the earliest start of a window in a diary, by jumping from obstacle to obstacle.</summary>
internal sealed class WindowSearch(LocalDays days, VisitTerms terms)
{
    private static readonly Span[] Anytime = [new(long.MinValue, long.MaxValue)];

    public (long Start, Shift Shift)? Earliest(Diary diary, DaySet qualified, DaySet room) => Earliest(diary, qualified, room, Anytime);

    public (long Start, Shift Shift)? Preferred(Diary diary, DaySet qualified, DaySet room) =>
        Earliest(diary, qualified, room, terms.PreferredStarts);

    private (long Start, Shift Shift)? Earliest(Diary diary, DaySet qualified, DaySet room, Span[] wishes)
    {
        if (wishes.Length == 0)
        {
            return null;
        }

        foreach (var shift in diary.Shifts)
        {
            var last = Math.Min(shift.To - terms.Occupied, terms.LastStart);
            if (shift.FirstArrival > last)
            {
                continue;
            }

            var lastDay = Math.Min(days.DayOf(last), days.LastDay);
            for (var day = days.DayOf(shift.FirstArrival); day <= lastDay; day++)
            {
                if (EarliestOn(day, new Span(shift.FirstArrival, last), (diary, qualified, room, wishes)) is { } start)
                {
                    return (start, shift);
                }
            }
        }

        return null;
    }

    private long? EarliestOn(int day, Span starts, (Diary Diary, DaySet Qualified, DaySet Room, Span[] Wishes) search)
    {
        if (!search.Qualified.Contains(day) || !search.Room.Contains(day))
        {
            return null;
        }

        // A visit over midnight needs every qualification on both days.
        var disqualified = days.StartOf(search.Qualified.FirstGapAfter(day));
        var from = Math.Max(starts.From, days.StartOf(day));
        var to = Math.Min(Math.Min(starts.To, days.StartOf(day + 1) - 1), disqualified - terms.Occupied);
        long? best = null;
        foreach (var wish in search.Wishes)
        {
            var free = search.Diary.FirstFree(Math.Max(from, wish.From), Math.Min(to, wish.To));
            best = free is { } start && (best is null || start < best) ? start : best;
        }

        return best;
    }
}
