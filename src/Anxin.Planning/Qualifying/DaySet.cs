using System.Numerics;

namespace Anxin.Planning.Qualifying;

/// <summary>Days counted from today (day 0), at most 64.</summary>
internal readonly record struct DaySet(ulong Bits)
{
    public static readonly DaySet All = new(ulong.MaxValue);

    public bool IsEmpty => Bits == 0;

    public bool Contains(int day) => (Bits >> day & 1) == 1;

    public DaySet Without(int day) => new(Bits & ~(1UL << day));

    /// <summary>The first day after <paramref name="day"/> that is not in the set; may be 64.</summary>
    public int FirstGapAfter(int day)
    {
        var next = day + 1;
        return next >= 64 ? 64 : next + BitOperations.TrailingZeroCount(~(Bits >> next));
    }

    /// <summary>The days first to last, both included, cut to 0 to 63.</summary>
    public static DaySet Between(int first, int last)
    {
        first = Math.Max(first, 0);
        last = Math.Min(last, 63);
        return first > last ? default : new DaySet(ulong.MaxValue << first & ulong.MaxValue >> 63 - last);
    }

    public static DaySet operator &(DaySet a, DaySet b) => new(a.Bits & b.Bits);

    public static DaySet operator |(DaySet a, DaySet b) => new(a.Bits | b.Bits);
}
