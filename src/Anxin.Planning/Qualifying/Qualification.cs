namespace Anxin.Planning.Qualifying;

/// <summary>
/// Which hard conditions one technician meets on which days. One instance serves a whole ranking and is read anew for each technician.
/// </summary>
internal sealed class Qualification
{
    private readonly LocalDays _days;
    private readonly HardCondition[] _conditions;
    private readonly List<Validity>[] _periods;
    private readonly DaySet[] _covered;

    public Qualification(Job job, LocalDays days)
    {
        _days = days;
        var conditions = new List<HardCondition> { new SkillCondition(job.Category) };
        if (job is { BrandNeedsAuthorisation: true, BrandId: { } brand })
        {
            conditions.Add(new BrandCondition(brand));
        }

        conditions.AddRange(job.Certificates.Distinct(StringComparer.Ordinal).Select(kind => new CertificateCondition(kind)));
        _conditions = [.. conditions];
        _periods = [.. conditions.Select(_ => new List<Validity>())];
        _covered = new DaySet[_conditions.Length];
    }

    /// <summary>Days on which every condition holds, leaving out those that hold on no day at all.</summary>
    public DaySet Qualified { get; private set; }

    public int Count => _conditions.Length;

    /// <summary>The days left when some conditions are lifted.</summary>
    public DaySet QualifiedWithout(Lifting lifted)
    {
        var days = DaySet.All;
        for (var i = 0; i < _covered.Length; i++)
        {
            days &= lifted.Contains(i) || _covered[i].IsEmpty ? DaySet.All : _covered[i];
        }

        return days;
    }

    /// <summary>Reads a technician and adds a reason for each condition that holds on no day within reach.</summary>
    public void Read(Technician technician, List<Reason> failures)
    {
        Qualified = DaySet.All;
        for (var i = 0; i < _conditions.Length; i++)
        {
            _periods[i].Clear();
            _conditions[i].Collect(technician, _periods[i]);
            _covered[i] = default;
            foreach (var period in _periods[i])
            {
                _covered[i] |= _days.Covered(period);
            }

            if (_covered[i].IsEmpty)
            {
                failures.Add(_conditions[i].Failing(_periods[i], _days.Today));
            }
            else
            {
                Qualified &= _covered[i];
            }
        }
    }

    /// <summary>Adds a reason for each condition that holds on some day, yet not throughout the days of a visit.</summary>
    public void ExplainDays(int firstDay, int lastDay, List<Reason> failures)
    {
        for (var i = 0; i < _conditions.Length; i++)
        {
            var uncovered = _covered[i].Contains(firstDay) ? _covered[i].FirstGapAfter(firstDay) : firstDay;
            if (!_covered[i].IsEmpty && uncovered <= lastDay)
            {
                failures.Add(_conditions[i].Failing(_periods[i], _days.DateOf(uncovered)));
            }
        }
    }

    public void Praise(int day, List<Reason> reasons)
    {
        for (var i = 0; i < _conditions.Length; i++)
        {
            reasons.Add(_conditions[i].Holding(_periods[i], _days.DateOf(day)));
        }
    }
}
