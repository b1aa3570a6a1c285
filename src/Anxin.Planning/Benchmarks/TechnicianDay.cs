using Anxin.Planning.Touring;

namespace Anxin.Planning.Benchmarks;

/// <summary>What one technician has set out for so far, where that leaves them, and what they carry.</summary>
internal sealed class TechnicianDay
{
    /// <summary>Nobody waits at home for so long that less than this share of the day is left to be late by.</summary>
    private const double ReservedShare = 0.1;

    private readonly RoutingProblem _problem;
    private readonly RoutedVehicle _vehicle;
    private int _place;
    private int _free;
    private int _plannedAt;

    public TechnicianDay(RoutingProblem problem, int vehicle)
    {
        (_problem, _vehicle) = (problem, problem.Vehicles[vehicle]);
        (_place, _free) = (_vehicle.StartPlace, _vehicle.From);
        (Tools, Parts) = (problem.Supplies!.ToolsOfVehicle[vehicle], [.. problem.Supplies.PartsOfVehicle[vehicle]]);
    }

    /// <summary>Jobs, and -1 for the depot, in the order they were set out for.</summary>
    public List<int> Stops { get; } = [];

    public List<int> Begins { get; } = [];

    public ulong Tools { get; private set; }

    public int[] Parts { get; }

    /// <summary>As it can be planned with now; what is planned then begins then at the earliest.</summary>
    public RoutedVehicle Vehicle(int now)
    {
        _plannedAt = now;
        var started = Stops.Count > 0;
        return _vehicle with
        {
            StartPlace = _place, From = Math.Max(_free, now), Started = started, Waited = started ? Math.Max(0, now - _free) : 0,
        };
    }

    /// <summary>Sets out for what has to be left for before the given time; answers with the rest of the route.</summary>
    public int[] SetOut(int[] route, int before, HashSet<int> done)
    {
        var leave = Leave(route);
        for (var i = 0; i < route.Length; i++)
        {
            var place = PlaceOf(route[i]);
            var way = _problem.Travel[(_place * _problem.Places) + place];
            var begin = Math.Max((i == 0 ? leave : _free) + way, ReadyOf(route[i]));
            if (begin - way >= before)
            {
                return route[i..];
            }

            (_place, _free) = (place, begin + (route[i] < 0 ? 0 : _problem.Jobs[route[i]].Service));
            Stops.Add(route[i]);
            Begins.Add(begin);
            Take(route[i], done);
        }

        return [];
    }

    /// <summary>When to leave: on the road at once, from home late, but not before this was planned.</summary>
    private int Leave(int[] route)
    {
        var from = Math.Max(_free, _plannedAt);
        if (Stops.Count > 0 || route.Length == 0)
        {
            return from;
        }

        var (now, place, waited, slack) = (from, _place, 0, int.MaxValue);
        foreach (var job in route)
        {
            var arrival = now + _problem.Travel[(place * _problem.Places) + PlaceOf(job)];
            var begin = Math.Max(arrival, ReadyOf(job));
            waited += begin - arrival;
            slack = Math.Min(slack, waited + (job < 0 ? _vehicle.Until : _problem.Jobs[job].Due) - begin);
            (now, place) = (begin + (job < 0 ? 0 : _problem.Jobs[job].Service), PlaceOf(job));
        }

        // Up to the waiting it saves, leaving later costs nothing; beyond that it keeps the choice open and uses up what may absorb a new job.
        var reserve = (int)((_vehicle.Until - _vehicle.From) * ReservedShare);
        return from + Math.Max(0, Math.Max(Math.Min(waited, slack), slack - reserve));
    }

    private void Take(int job, HashSet<int> done)
    {
        if (job < 0)
        {
            Tools = ulong.MaxValue;
            Array.Fill(Parts, int.MaxValue / 2);
            return;
        }

        done.Add(job);
        for (var part = 0; part < _problem.Supplies!.PartsOfJob[job].Length; part++)
        {
            Parts[part] -= _problem.Supplies.PartsOfJob[job][part];
        }
    }

    private int PlaceOf(int job) => job < 0 ? _problem.Supplies!.DepotPlace : _problem.Jobs[job].Place;

    private int ReadyOf(int job) => job < 0 ? _vehicle.From : _problem.Jobs[job].Ready;
}
