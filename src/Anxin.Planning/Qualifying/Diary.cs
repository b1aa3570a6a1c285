using Anxin.Planning.Travelling;

namespace Anxin.Planning.Qualifying;

/// <summary>
/// One technician's time around the horizon, seen from the customer's door: shifts, and the instants at which the visit cannot start
/// because of a commitment. One instance serves a whole ranking and is read anew for each technician, so that ten thousand of them
/// share its buffers.
/// </summary>
internal sealed class Diary(LocalDays days, VisitTerms terms, TravelEstimate travel, GeoPoint? door)
{
    // A technician idle for longer than this is taken to be back at the base, if there was time to get there.
    private const long StaysOut = 4 * TimeSpan.TicksPerHour;

    // Nothing that ended a day ago decides where anybody is or when a visit can start.
    private const long Remembered = TimeSpan.TicksPerDay;

    private static readonly Comparison<Span> ByStart =
        static (a, b) => a.From != b.From ? a.From.CompareTo(b.From) : a.To.CompareTo(b.To);

    private readonly List<Span> _worked = [];
    private readonly List<Span> _blocked = [];
    private readonly List<Shift> _shifts = [];
    private readonly int[] _load = new int[64];
    private Technician? _technician;
    private Trip _fromBase;

    /// <summary>Shifts in order, apart from each other.</summary>
    public List<Shift> Shifts => _shifts;

    /// <summary>Days on which the daily limit leaves room for one more.</summary>
    public DaySet DaysWithRoom { get; private set; }

    public int LoadOn(int day) => _load[day];

    public void Read(Technician technician)
    {
        _technician = technician;
        _fromBase = travel.Between(technician.Base, door);
        ReadCommitments(technician);
        ReadHours(technician);
        _shifts.Clear();
        foreach (var span in _worked)
        {
            _shifts.Add(new Shift(span.From, span.To, FirstArrival(span)));
        }
    }

    /// <summary>The first quarter hour within both limits at which no commitment stands in the way.</summary>
    public long? FirstFree(long from, long to)
    {
        var start = days.QuarterAtOrAfter(from);
        var i = FirstEndingAfter(start);
        while (start <= to && i < _blocked.Count && _blocked[i].From < start)
        {
            start = days.QuarterAtOrAfter(_blocked[i].To);
            while (i < _blocked.Count && _blocked[i].To <= start)
            {
                i++;
            }
        }

        return start <= to ? start : null;
    }

    /// <summary>The trip to a visit that starts at <paramref name="start"/>, from the commitment before it or from the base.</summary>
    public Trip TripTo(long start, Shift shift)
    {
        if (LatestBefore(start, shift.From, End) is not { } last)
        {
            return _fromBase;
        }

        var leavesBase = start - _fromBase.Ticks;
        var idle = start - End(last) > StaysOut;
        var home = idle && leavesBase >= Math.Max(terms.Leave, End(last) + travel.Between(last.Place, _technician!.Base).Ticks);
        return home ? _fromBase : travel.Between(last.Place, door);
    }

    private void ReadCommitments(Technician technician)
    {
        _blocked.Clear();
        Array.Clear(_load);
        foreach (var commitment in technician.Commitments)
        {
            var start = commitment.StartUtc.Ticks;
            var day = days.DayOf(start);
            if (day >= 0 && day <= days.LastDay)
            {
                _load[day]++;
            }

            var end = End(commitment);
            if (end < terms.Now - Remembered || start > days.StartOf(days.LastDay + 1))
            {
                continue;
            }

            var there = travel.Between(door, commitment.Place).Ticks;
            _blocked.Add(new Span(start - there - terms.Occupied, end + there));
        }

        JoinBlocked();
        DaysWithRoom = default;
        for (var day = 0; day <= days.LastDay; day++)
        {
            DaysWithRoom |= _load[day] < technician.DailyLimit ? DaySet.Between(day, day) : default;
        }
    }

    private void ReadHours(Technician technician)
    {
        _worked.Clear();
        for (var day = -1; day < days.LastDay; day++)
        {
            var weekday = days.DateOf(day).DayOfWeek;
            for (var i = 0; i < technician.Hours.Count; i++)
            {
                var hours = technician.Hours[i];
                if (hours.Day != weekday)
                {
                    continue;
                }

                var span = days.Between(day, hours.From, hours.To, nextDayWhenEqual: true);
                if (span.From < span.To)
                {
                    _worked.Add(span);
                }
            }
        }

        _worked.Sort(ByStart);
        Join(_worked, touching: true);
    }

    // Both ends of a blocked span are free, so spans that only touch leave an instant between them.
    private void JoinBlocked()
    {
        _blocked.Sort(ByStart);
        Join(_blocked, touching: false);
    }

    private static void Join(List<Span> sorted, bool touching)
    {
        var kept = 0;
        for (var i = 1; i < sorted.Count; i++)
        {
            var (open, next) = (sorted[kept], sorted[i]);
            if (next.From < open.To || (touching && next.From == open.To))
            {
                sorted[kept] = new Span(open.From, Math.Max(open.To, next.To));
            }
            else
            {
                sorted[++kept] = next;
            }
        }

        if (sorted.Count > 0)
        {
            sorted.RemoveRange(kept + 1, sorted.Count - kept - 1);
        }
    }

    private long FirstArrival(Span shift)
    {
        var leaves = Math.Max(shift.From, terms.Leave);
        var last = shift.From <= terms.Leave ? LatestBefore(terms.Leave, shift.From, c => c.StartUtc.Ticks) : null;
        return last is not null && leaves - End(last) <= Math.Max(StaysOut, travel.Between(last.Place, _technician!.Base).Ticks)
            ? Math.Max(leaves, End(last)) + travel.Between(last.Place, door).Ticks
            : leaves + _fromBase.Ticks;
    }

    // The commitment that ends last among those of the shift whose chosen instant is not after the limit.
    private Commitment? LatestBefore(long limit, long shiftStart, Func<Commitment, long> instant)
    {
        Commitment? last = null;
        foreach (var commitment in _technician!.Commitments)
        {
            var end = End(commitment);
            var counts = end > shiftStart && end >= terms.Now - Remembered && instant(commitment) <= limit;
            if (counts && (last is null || Later(commitment, last)))
            {
                last = commitment;
            }
        }

        return last;
    }

    // Bookings that end together are told apart by start and place, so that their order in the list decides nothing.
    private static bool Later(Commitment a, Commitment b) => Rank(a).CompareTo(Rank(b)) > 0;

    private static (long End, long Start, double? Longitude, double? Latitude) Rank(Commitment commitment) =>
        (End(commitment), commitment.StartUtc.Ticks, commitment.Place?.Longitude, commitment.Place?.Latitude);

    private int FirstEndingAfter(long instant)
    {
        var (low, high) = (0, _blocked.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _blocked[middle].To > instant ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static long End(Commitment commitment) => Math.Max(commitment.StartUtc.Ticks, commitment.EndUtc.Ticks);
}
