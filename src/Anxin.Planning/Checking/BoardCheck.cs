using Anxin.Planning.Boards;
using Anxin.Planning.Travelling;

namespace Anxin.Planning.Checking;

/// <summary>Checks the plan of a board by the times it tells, and counts its cost anew. It shares nothing with the search but the estimate of a way.</summary>
public sealed class BoardCheck(Board board)
{
    private static readonly TravelEstimate Estimate = new(TravelEstimate.UsualDetour, TravelEstimate.UsualSpeeds, 0);

    private readonly List<string> _violations = [];
    private readonly Dictionary<string, BoardJob> _jobs = board.Jobs.ToDictionary(job => job.Id);
    private readonly Dictionary<string, (string Technician, BoardVisit Visit)> _done = [];
    private long _cost;

    public CheckedBoard Run(BoardPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        foreach (var tour in plan.Tours)
        {
            var technician = board.Technicians.FirstOrDefault(one => one.Id == tour.Technician);
            if (technician is null || tour.Shift < 0 || tour.Shift >= technician.Shifts.Count)
            {
                _violations.Add($"{tour.Technician}, shift {tour.Shift}: not on the board");
            }
            else
            {
                Walk(tour, technician, technician.Shifts[tour.Shift]);
            }
        }

        foreach (var group in plan.Tours.GroupBy(tour => (tour.Technician, tour.Shift)).Where(group => group.Count() > 1))
        {
            _violations.Add($"{group.Key.Technician}, shift {group.Key.Shift}: told twice");
        }

        Parts(plan);
        Links();
        foreach (var job in board.Jobs.Where(job => !_done.ContainsKey(job.Id)))
        {
            _cost += job.Price ?? 1_000_000_000;
            if (!plan.Unassigned.Contains(job.Id))
            {
                _violations.Add($"{job.Id}: neither visited nor listed as unassigned");
            }
        }

        if (plan.Cost != _cost)
        {
            _violations.Add($"the plan claims cost {plan.Cost}, counted {_cost}");
        }

        return new CheckedBoard(board.Name, _cost, _violations);
    }

    private void Walk(BoardTour tour, BoardTechnician technician, BoardShift shift)
    {
        var (place, now, metres, travelled) = (technician.Home!, tour.Leave, 0L, 0);
        var rests = new Queue<(int Start, BoardBreak Pause)>(tour.Breaks.Zip(shift.Breaks));
        foreach (var visit in tour.Visits)
        {
            if (!_jobs.TryGetValue(visit.Job, out var job) || !_done.TryAdd(visit.Job, (technician.Id, visit)))
            {
                _violations.Add($"{visit.Job}: not on the board, or visited twice");
                continue;
            }

            var way = Way(place, job.Place!);
            (metres, travelled, now, place) = (metres + way.Metres, travelled + way.Seconds, now + way.Seconds, job.Place!);
            now = Rest(rests, now, visit.Start, technician.Id);
            Demand(now <= visit.Start, $"{visit.Job}: begins at {visit.Start}, {technician.Id} is free there at {now}");
            Demand(visit.End - visit.Start == (int)Math.Ceiling(job.Service * technician.ServiceFactor), $"{visit.Job}: its length is wrong");
            Conditions(job, technician, visit.Start);
            _cost += Extra(job, technician, visit.Start);
            now = visit.End;
        }

        now = Rest(rests, now, int.MaxValue, technician.Id);
        var home = Way(place, technician.End ?? technician.Home!);
        (metres, travelled, now) = (metres + home.Metres, travelled + home.Seconds, now + home.Seconds);
        var overtime = Math.Max(0, now - shift.Until);
        Demand(tour.Leave >= shift.From, $"{technician.Id}: sets out at {tour.Leave}, before the shift");
        Demand(now == tour.Back, $"{technician.Id}: told to be back at {tour.Back}, is at {now}");
        Demand(overtime <= shift.Overtime, $"{technician.Id}: works {overtime} seconds over, {shift.Overtime} allowed");
        Demand(travelled <= (technician.MostTravel ?? int.MaxValue), $"{technician.Id}: drives {travelled} seconds");
        foreach (var missing in shift.Breaks.Skip(tour.Breaks.Count))
        {
            Demand(now <= missing.Until, $"{technician.Id}: the break from {missing.From} is lost");
        }

        _cost += (metres * technician.PerKilometre / 1000) + ((long)(now - tour.Leave) * technician.PerHour / 3600)
            + ((long)overtime * technician.OvertimePerHour / 3600);
        _cost += now - tour.Leave > technician.FairShare ? (now - tour.Leave - technician.FairShare.Value) * board.UnfairPerHour / 3600 : 0;
    }

    private int Rest(Queue<(int Start, BoardBreak Pause)> rests, int now, int before, string technician)
    {
        while (rests.Count > 0 && rests.Peek().Start < before)
        {
            var (start, rest) = rests.Dequeue();
            Demand(start >= now && start >= rest.From && start <= rest.Until, $"{technician}: the break at {start} is outside its window or work");
            now = start + rest.Length;
        }

        return now;
    }

    private void Conditions(BoardJob job, BoardTechnician technician, int start)
    {
        foreach (var (skill, level) in job.Skills)
        {
            Demand(technician.Skills.TryGetValue(skill, out var own) && own >= level, $"{job.Id}: {technician.Id} lacks {skill} {level}");
            Demand(!technician.SkillsUntil.TryGetValue(skill, out var end) || start <= end, $"{job.Id}: {skill} of {technician.Id} has expired");
        }

        Demand(job.Tools.All(technician.Tools.Contains), $"{job.Id}: {technician.Id} lacks a tool");
        Demand(!job.Forbidden.Contains(technician.Id), $"{job.Id}: {technician.Id} is forbidden");
        Demand((job.Pin?.Technician ?? technician.Id) == technician.Id, $"{job.Id}: is pinned to {job.Pin?.Technician}");
        Demand((job.Pin?.Start ?? start) == start, $"{job.Id}: is pinned to {job.Pin?.Start}");
        Demand(
            job.Pin?.Start is not null || job.Windows.Count == 0
                || job.Windows.Any(window => window.From <= start && (start <= window.Until || window.LatePerHour is not null)),
            $"{job.Id}: begins at {start}, outside its windows");
    }

    private long Extra(BoardJob job, BoardTechnician technician, int start)
    {
        var late = 0L;
        if (job.Pin?.Start is null && job.Windows.Count > 0 && job.Windows.All(w => start < w.From || start > w.Until))
        {
            var price = job.Windows.Select(w => w.LatePerHour).FirstOrDefault(p => p is not null) ?? 0;
            late = price * (start - job.Windows.Max(w => w.Until)) / 3600;
        }

        var waited = job.WaitPerHour * (start - (job.Windows.Count == 0 ? 0 : job.Windows[0].From)) / 3600;
        var other = job.Published?.Technician is { } who && who != technician.Id ? board.OtherTechnician : 0;
        var moved = job.Published?.Start is { } when ? board.MovedPerHour * Math.Abs(start - when) / 3600 : 0;
        return late + waited + other + moved;
    }

    private void Parts(BoardPlan plan)
    {
        foreach (var technician in board.Technicians)
        {
            var taken = plan.Tours.Where(tour => tour.Technician == technician.Id).SelectMany(tour => tour.Visits)
                .Where(visit => _jobs.ContainsKey(visit.Job)).SelectMany(visit => _jobs[visit.Job].Parts).GroupBy(part => part.Key);
            foreach (var part in taken)
            {
                Demand(part.Sum(p => p.Value) <= technician.Parts.GetValueOrDefault(part.Key), $"{technician.Id}: not enough of {part.Key}");
            }
        }
    }

    private void Links()
    {
        foreach (var (id, (technician, visit)) in _done)
        {
            foreach (var before in _jobs[id].After)
            {
                Demand(_done.TryGetValue(before, out var first) && first.Visit.End <= visit.Start, $"{id}: begins before {before} is finished");
            }

            if (_jobs[id].With is { } with)
            {
                Demand(
                    _done.TryGetValue(with, out var other) && other.Visit.Start == visit.Start && other.Technician != technician,
                    $"{id}: does not begin with {with}");
            }
        }
    }

    private (int Metres, int Seconds) Way(BoardPlace from, BoardPlace to)
    {
        if (board.Matrix is { } matrix)
        {
            return (matrix.Metres[from.Row!.Value][to.Row!.Value], matrix.Seconds[from.Row!.Value][to.Row!.Value]);
        }

        var trip = Estimate.Between(new GeoPoint(from.Longitude!.Value, from.Latitude!.Value), new GeoPoint(to.Longitude!.Value, to.Latitude!.Value));
        return ((int)trip.CostedMetres, (int)(trip.Ticks / TimeSpan.TicksPerSecond));
    }

    private void Demand(bool kept, string violation)
    {
        if (!kept)
        {
            _violations.Add(violation);
        }
    }
}
