namespace Anxin.Planning.Boards;

/// <summary>
/// Drives one tour stop by stop: begins, breaks, overtime, lateness, and what it costs. Allocates nothing; the begin of each stop stays in
/// <see cref="Begins"/> until the next run.
/// </summary>
internal sealed class Drive(BoardInNumbers model, BoardState state)
{
    /// <summary>In place of a job: conditions are set aside for all.</summary>
    public const int Everybody = -2;

    private const int Hour = 3600;
    private readonly int[] _breaks = new int[64];
    private int _now;
    private int _travelled;
    private int _nextBreak;
    private int _at;
    private BoardTechnician _technician = null!;
    private BoardShift _shift = null!;

    public int[] Begins { get; } = new int[model.Jobs.Length + 1];

    public long Cost { get; private set; }

    public int Leave { get; private set; }

    public int Back { get; private set; }

    public Hindrance Hindrance { get; private set; }

    /// <summary>Seconds by which the first condition of time that fails is missed.</summary>
    public int Missed { get; private set; }

    public ReadOnlySpan<int> Breaks => _breaks.AsSpan(0, Math.Min(_nextBreak, _breaks.Length));

    /// <summary>The job for which conditions are set aside, and which.</summary>
    public int RelaxedJob { get; set; } = -1;

    public Relaxation Relaxed { get; set; }

    /// <summary>False when it cannot be driven; then the hindrance says why.</summary>
    public bool Run(int tour, ReadOnlySpan<int> jobs)
    {
        var (technician, shift) = model.Tours[tour];
        (_technician, _shift) = (model.Technicians[technician], model.Technicians[technician].Shifts[shift]);
        (_now, _travelled, _nextBreak, _at, Cost, Hindrance, Missed) = (_shift.From, 0, 0, model.HomeOf(technician), 0, Hindrance.None, 0);
        if (jobs.Length == 0)
        {
            (Leave, Back) = (_shift.From, _shift.From);
            return true;
        }

        long metres = 0;
        for (var i = 0; i < jobs.Length; i++)
        {
            metres += model.Metres(_at, jobs[i]);
            if (!Visit(jobs[i], i))
            {
                return false;
            }

            if (i == 0)
            {
                // Nobody waits at the first door who could have set out later.
                Leave = _nextBreak > 0 ? _shift.From : Begins[0] - Travel(model.HomeOf(technician), jobs[0]);
            }

            _at = jobs[i];
        }

        metres += model.Metres(_at, model.EndOf(technician));
        return Return(technician, metres);
    }

    private bool Visit(int job, int index)
    {
        var given = model.Jobs[job];
        var travel = Travel(_at, job);
        _travelled += travel;
        var service = (int)Math.Ceiling(given.Service * _technician.ServiceFactor);
        var arrival = _now + travel;
        var floor = Math.Max(arrival, state.FloorOf(job));
        var (begin, late) = Begin(job, floor);
        while (_nextBreak < _shift.Breaks.Count)
        {
            var rest = _shift.Breaks[_nextBreak];
            var fits = Math.Max(arrival, rest.From) + rest.Length <= begin;
            if (!fits && Math.Max(begin + service, rest.From) <= rest.Until)
            {
                break;
            }

            // Soonest before this work: at its door, as otherwise the window of the break would pass.
            if (!TakeBreak(rest, arrival))
            {
                return false;
            }

            arrival = _now;
            (begin, late) = Begin(job, Math.Max(arrival, state.FloorOf(job)));
        }

        if (begin < 0)
        {
            return Fail(Hindrance.Window, -begin);
        }

        if (Expired(given, begin) is > 0 and var expired && !Sets(job, Relaxation.Skill))
        {
            return Fail(Hindrance.Skill, expired);
        }

        if (begin > state.CeilingOf(job, service) && !Sets(job, Relaxation.Links))
        {
            return Fail(Hindrance.Precedence, begin - state.CeilingOf(job, service));
        }

        Cost += late + Wait(given, begin) + Change(given, begin);
        (Begins[index], _now) = (begin, begin + service);
        return true;
    }

    /// <summary>The earliest begin and the price of its lateness; without one, minus the seconds by which the last window is missed.</summary>
    private (int Begin, long Late) Begin(int job, int from)
    {
        var given = model.Jobs[job];
        if (given.Pin?.Start is { } pinned && !Sets(job, Relaxation.Pin))
        {
            return from <= pinned ? (pinned, 0) : (pinned - from, 0);
        }

        if (given.Windows.Count == 0 || Sets(job, Relaxation.Window))
        {
            return (from, 0);
        }

        var (last, price) = (0, (long?)null);
        for (var i = 0; i < given.Windows.Count; i++)
        {
            var window = given.Windows[i];
            if (from <= window.Until)
            {
                return (Math.Max(from, window.From), 0);
            }

            last = Math.Max(last, window.Until);
            price ??= window.LatePerHour;
        }

        return price is { } late ? (from, late * (from - last) / Hour) : (last - from, 0);
    }

    private bool TakeBreak(BoardBreak rest, int arrival)
    {
        var start = Math.Max(arrival, rest.From);
        if (start > rest.Until && !Relaxed.HasFlag(Relaxation.Break))
        {
            return Fail(Hindrance.Break, start - rest.Until);
        }

        _breaks[_nextBreak++] = start;
        _now = start + rest.Length;
        return true;
    }

    private bool Return(int technician, long metres)
    {
        var travel = Travel(_at, model.EndOf(technician));
        while (_nextBreak < _shift.Breaks.Count && _now + travel > _shift.Breaks[_nextBreak].From)
        {
            if (!TakeBreak(_shift.Breaks[_nextBreak], _now))
            {
                return false;
            }
        }

        _travelled += travel;
        Back = _now + travel;
        var overtime = Math.Max(0, Back - _shift.Until);
        if (overtime > _shift.Overtime && !Relaxed.HasFlag(Relaxation.Shift))
        {
            return Fail(Hindrance.Shift, overtime - _shift.Overtime);
        }

        if (_technician.MostTravel is { } most && _travelled > most && !Relaxed.HasFlag(Relaxation.Travel))
        {
            return Fail(Hindrance.Travel, _travelled - most);
        }

        Cost += (metres * _technician.PerKilometre / 1000) + ((long)(Back - Leave) * _technician.PerHour / Hour)
            + ((long)overtime * _technician.OvertimePerHour / Hour) + Unfair(Back - Leave);
        return true;
    }

    private long Unfair(int seconds) =>
        _technician.FairShare is { } share ? Math.Max(0, seconds - share) * model.Board.UnfairPerHour / Hour : 0;

    /// <summary>Seconds by which a skill the job asks for has run out; 0 when all hold.</summary>
    private int Expired(BoardJob job, int begin)
    {
        var expired = 0;
        if (_technician.SkillsUntil.Count > 0)
        {
            foreach (var skill in job.Skills.Keys)
            {
                expired = Math.Max(expired, begin - _technician.SkillsUntil.GetValueOrDefault(skill, int.MaxValue));
            }
        }

        return expired;
    }

    private static long Wait(BoardJob job, int begin) =>
        job.WaitPerHour == 0 ? 0 : job.WaitPerHour * (begin - (job.Windows.Count == 0 ? 0 : job.Windows[0].From)) / Hour;

    private long Change(BoardJob job, int begin) => job.Published is not { } published
        ? 0
        : (published.Technician is { } who && who != _technician.Id ? model.Board.OtherTechnician : 0)
            + (published.Start is { } when ? model.Board.MovedPerHour * Math.Abs(begin - when) / Hour : 0);

    private int Travel(int from, int to) => model.Seconds(from, to);

    private bool Sets(int job, Relaxation condition) => (job == RelaxedJob || RelaxedJob == Everybody) && Relaxed.HasFlag(condition);

    private bool Fail(Hindrance hindrance, int missed)
    {
        (Hindrance, Missed) = (hindrance, missed);
        return false;
    }
}
