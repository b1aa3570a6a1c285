using Anxin.Planning.Boards;
using Anxin.Planning.Travelling;

namespace Anxin.Planning.Simulating;

/// <summary>
/// Plays one day under one policy, event by event: a report comes in, a visit ends, the time to set out has come. The policy only says who should do
/// what next; ways, work, closed doors and refusals are the day's.
/// </summary>
internal sealed class PlayedDay
{
    /// <summary>Seconds at a door nobody opens.</summary>
    private const int InVain = 600;
    private const int Hour = 3600;
    private const int Nobody = -1;
    private static readonly TravelEstimate Estimate = new(TravelEstimate.UsualDetour, TravelEstimate.UsualSpeeds, 0);
    private readonly SimulatedDay _day;
    private readonly IDispatchPolicy _policy;
    private readonly SimulatedTechnician[] _technicians;
    private readonly Dictionary<string, int> _index;
    private readonly SortedDictionary<int, BoardJob> _waiting = [];
    private readonly List<SimulatedVisit> _visits = [];
    private readonly PriorityQueue<int, (int Time, int Order)> _events = new();
    private int _order;
    private int _declined;

    public PlayedDay(SimulatedDay day, IDispatchPolicy policy)
    {
        (_day, _policy) = (day, policy);
        _technicians = [.. day.Technicians.Select(one => new SimulatedTechnician(one))];
        _index = day.Jobs.Select((job, i) => (job.Job.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
    }

    public SimulatedDayResult Run(CancellationToken ct)
    {
        At(_day.City.Shift.From, Nobody);
        foreach (var job in _day.Jobs)
        {
            At(job.Arrival, Nobody);
            At(job.Window.From - NearestFreePolicy.Lead, Nobody);
        }

        for (var arrived = 0; _events.TryPeek(out _, out var next);)
        {
            ct.ThrowIfCancellationRequested();
            var news = next.Time == _day.City.Shift.From;
            while (_events.TryPeek(out var technician, out var now) && now.Time == next.Time)
            {
                _events.Dequeue();
                news |= Finish(technician, now.Time);
            }

            for (; arrived < _day.Jobs.Length && _day.Jobs[arrived].Arrival <= next.Time; arrived++)
            {
                _waiting.Add(arrived, _day.Jobs[arrived].Job);
                news = true;
            }

            Dispatch(next.Time, news);
        }

        return Result();
    }

    private void At(int time, int technician) => _events.Enqueue(technician, (time, _order++));

    private bool Finish(int technician, int now)
    {
        if (technician == Nobody)
        {
            return false;
        }

        _technicians[technician].Finish(now);
        return true;
    }

    /// <summary>Asks the policy, and again after each refusal, until everybody who should set out now has.</summary>
    private void Dispatch(int now, bool news)
    {
        for (var again = now >= _day.City.Shift.From; again; news = true)
        {
            Ask(now, news);
            again = false;
            for (var i = 0; i < _technicians.Length; i++)
            {
                again |= _technicians[i].IsIdle(now) && _technicians[i].Queue.Count > 0 && !SetOut(i, now);
            }
        }
    }

    private void Ask(int now, bool news)
    {
        var board = new Board("", [.. _technicians.Select(one => one.Seen(now))], [.. _waiting.Values]);
        var queues = _policy.Decide(new DispatchMoment(
            now, board, [.. _technicians.Select(one => one.Queue)], [.. _technicians.Select(one => one.IsIdle(now))], news, _day.Seed));
        for (var i = 0; i < _technicians.Length; i++)
        {
            _technicians[i].Queue = queues[i];
        }
    }

    /// <summary>False when the technician declines.</summary>
    private bool SetOut(int technician, int now)
    {
        var (one, at) = (_technicians[technician], _index[_technicians[technician].Queue[0]]);
        var job = _day.Jobs[at];
        var way = Estimate.SecondsBetween(one.Place, job.Job.Place!);
        var leave = job.Window.From - way;
        if (leave > now)
        {
            if (one.WakeAt != leave)
            {
                one.WakeAt = leave;
                At(leave, Nobody);
            }

            return true;
        }

        one.Queue = [.. one.Queue.Skip(1)];
        if (_day.Declines(technician, at))
        {
            _declined++;
            _waiting[at] = _waiting[at] with { Forbidden = [.. _waiting[at].Forbidden, _day.Technicians[technician].Id] };
            return false;
        }

        Visit(technician, at, now, way);
        return true;
    }

    private void Visit(int technician, int at, int now, int way)
    {
        var (one, job) = (_technicians[technician], _day.Jobs[at]);
        var trueWay = (int)Math.Ceiling(way * _day.WayFactor(technician, at));
        var begin = Math.Max(now + trueWay, job.Window.From);
        var work = job.NobodyOpens ? InVain : (int)Math.Ceiling(job.Job.Service * job.WorkFactor);
        var expected = Math.Max(now + way, job.Window.From) + job.Job.Service;
        one.SetOut(job.Job.Place!, Estimate.MetresBetween(one.Place, job.Job.Place!), trueWay + work, expected);
        _waiting.Remove(at);
        _visits.Add(new SimulatedVisit(job, technician, now, begin, begin + work));
        At(begin + work, technician);
    }

    private SimulatedDayResult Result()
    {
        var costs = new SimulatedCosts(0, 0, 0, 0, 0, 0);
        var seconds = new int[_technicians.Length];
        for (var i = 0; i < _technicians.Length; i++)
        {
            var (one, home) = (_technicians[i], _day.Technicians[i].Home!);
            if (one.IsOut)
            {
                var way = (int)Math.Ceiling(Estimate.SecondsBetween(one.Place, home) * _day.WayFactor(i, Nobody));
                one.GoHome(Estimate.MetresBetween(one.Place, home), way);
                seconds[i] = one.Busy;
                var over = Math.Max(0, one.Free - _day.City.Shift.Until);
                costs += new SimulatedCosts(
                    one.Busy * _day.City.PerHour / Hour, one.Metres * _day.City.PerKilometre / 1000, over * _day.City.OvertimePerHour / Hour, 0, 0, 0);
            }
        }

        var result = new SimulatedDayResult(_day, _visits, seconds, costs, _declined, _technicians.Sum(one => one.Metres));
        var unserved = _day.Jobs.Length - _visits.Count;
        return result with
        {
            Costs = costs with
            {
                Lateness = _visits.Sum(visit => visit.Late * _day.City.LatePerHour / Hour), Undone = unserved * _day.City.Undone,
                Waiting = _visits.Where(visit => visit.Job.IsUrgent).Sum(visit => result.WaitedFor(visit) * _day.City.WaitPerHour / Hour),
            },
        };
    }
}
