namespace Anxin.Planning.Qualifying;

/// <summary>Something a technician must hold on the day of the visit, with the sentences that say so.</summary>
internal abstract class HardCondition(string held, string failed, string nounZh, string nounEn)
{
    // A book of its own, because two certificates fail by the same code in different words.
    protected ReasonBook Book { get; } = new();

    /// <summary>Adds every period in which the technician holds it.</summary>
    public abstract void Collect(Technician technician, List<Validity> into);

    /// <summary>Why a technician with these periods may come on <paramref name="day"/>, one of them covering it.</summary>
    public Reason Holding(List<Validity> periods, DateOnly day)
    {
        DateOnly? last = DateOnly.MinValue;
        foreach (var period in periods)
        {
            if (period.Covers(day))
            {
                last = period.To is { } to && last is { } best ? (to > best ? to : best) : null;
            }
        }

        return last is { } until
            ? Book.Say(Until(held), until, d => ($"{nounZh}有效期至 {d}", $"{nounEn} valid until {d}"))
            : Book.Say(held, $"{nounZh}长期有效", $"{nounEn} valid without an end date");
    }

    /// <summary>Why a technician with these periods may not come on <paramref name="day"/>, none of them covering it.</summary>
    public Reason Failing(List<Validity> periods, DateOnly day)
    {
        if (periods.Count == 0)
        {
            return Missing();
        }

        DateOnly? next = null;
        var lastEnd = DateOnly.MinValue;
        foreach (var period in periods)
        {
            if (period.From > day)
            {
                next = next is { } known && known < period.From ? known : period.From;
            }
            else if (period.To is { } end && end > lastEnd)
            {
                lastEnd = end;
            }
        }

        return next is { } from
            ? Book.Say(
                $"{failed}_not_yet_valid",
                from,
                day,
                (f, d) => ($"{nounZh}自 {f} 起有效，{d} 尚未生效", $"{nounEn} valid from {f} only, not on {d}"))
            : Book.Say(
                $"{failed}_expired",
                lastEnd,
                day,
                (e, d) => ($"{nounZh}有效期至 {e}，{d} 已过期", $"{nounEn} ended on {e}, expired on {d}"));
    }

    protected abstract Reason Missing();

    protected virtual string Until(string code) => code;
}
