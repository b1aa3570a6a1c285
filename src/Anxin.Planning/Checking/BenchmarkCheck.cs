using System.Globalization;
using Anxin.Planning.Benchmarks;

namespace Anxin.Planning.Checking;

/// <summary>
/// Checks a plan against its instance and counts what it costs. It shares nothing with the search: no matrix, no whole numbers, no time
/// windows passed on; it drives every route stop by stop.
/// </summary>
public sealed class BenchmarkCheck(BenchmarkInstance instance, BenchmarkObjective objective, bool dimacs)
{
    private const double Tolerance = 1e-4;
    private readonly List<string> _violations = [];
    private readonly Dictionary<int, BenchmarkJob> _jobs = instance.Jobs.ToDictionary(job => job.Id);
    private readonly HashSet<int> _done = [];
    private double _distance;
    private double _duration;
    private int _vehicles;

    public CheckedPlan Run(BenchmarkPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var busy = new HashSet<int?>();
        foreach (var route in plan.Routes.Where(route => route.Stops.Count > 0))
        {
            _vehicles++;
            if (TechnicianOf(route) is not { } technician)
            {
                Violated($"technician {route.Technician?.ToString(CultureInfo.InvariantCulture) ?? "null"} is not in the file");
            }
            else if (technician.Id is not null && !busy.Add(technician.Id))
            {
                Violated($"technician {technician.Id} has more than one route");
            }
            else
            {
                Drive(route, technician);
            }
        }

        if (_vehicles > instance.Technicians.Count)
        {
            Violated($"{_vehicles} vehicles are used, {instance.Technicians.Count} exist");
        }

        var lost = Undone(plan);
        var value = objective switch
        {
            BenchmarkObjective.Duration => _duration,
            BenchmarkObjective.Cost => _distance + lost,
            BenchmarkObjective.Distance or BenchmarkObjective.Hierarchical => _distance,
        };
        Compare("value", plan.Value, value);
        Compare("distance", plan.Distance, _distance);
        Compare("duration", plan.Duration, _duration);
        Compare("vehicles", plan.Vehicles, _vehicles);
        return new CheckedPlan(instance.Name, Math.Round(value, 6), Math.Round(_distance, 6), Math.Round(_duration, 6), _vehicles, _violations);
    }

    private BenchmarkTechnician? TechnicianOf(BenchmarkRoute route) =>
        instance.Technicians.FirstOrDefault(one => one.Id is null || one.Id == route.Technician);

    private void Violated(string what) => _violations.Add(what);

    private void Compare(string what, double claimed, double counted)
    {
        if (!(Math.Abs(claimed - counted) <= Tolerance * Math.Max(1, Math.Abs(counted) * 1e-3)))
        {
            Violated(string.Create(CultureInfo.InvariantCulture, $"the plan claims {what} {claimed}, counted {counted}"));
        }
    }

    private double Undone(BenchmarkPlan plan)
    {
        var lost = 0.0;
        foreach (var id in plan.Unassigned.Where(id => !_jobs.ContainsKey(id)))
        {
            Violated($"unassigned stop {id} is not in the file");
        }

        foreach (var job in instance.Jobs.Where(job => !_done.Contains(job.Id)))
        {
            lost += job.Prize ?? 0;
            if (!plan.Unassigned.Contains(job.Id))
            {
                Violated($"stop {job.Id} is neither visited nor listed as unassigned");
            }

            if (job.Prize is null || objective != BenchmarkObjective.Cost)
            {
                Violated($"stop {job.Id} must be visited");
            }
        }

        foreach (var id in plan.Unassigned.Where(_done.Contains))
        {
            Violated($"stop {id} is visited and listed as unassigned");
        }

        return lost;
    }

    private void Drive(BenchmarkRoute route, BenchmarkTechnician technician)
    {
        var stops = route.Stops.Select(Stop).OfType<BenchmarkJob>().ToArray();
        var name = string.Create(CultureInfo.InvariantCulture, $"route {_vehicles} ({technician.Id?.ToString(CultureInfo.InvariantCulture) ?? "vehicle"})");
        var load = stops.Sum(stop => (long)stop.Demand);
        if (load > technician.Capacity)
        {
            Violated($"{name}: load {load} exceeds the capacity {technician.Capacity}");
        }

        new SupplyCheck(instance.Format, technician, instance.Depot.Id, what => Violated($"{name}: {what}")).Run(stops);
        var legs = Legs(technician, stops);
        _distance += legs.Sum();
        var clock = new RouteClock(technician, stops, legs, what => Violated($"{name}: {what}"));
        clock.Run(route.Start, stops.Length == route.Stops.Count);
        _duration += clock.Duration(route.Start);
    }

    private BenchmarkJob? Stop(int id)
    {
        if (id == instance.Depot.Id && instance.Format == BenchmarkFormat.Trsp)
        {
            return instance.Depot;
        }

        if (!_jobs.TryGetValue(id, out var job))
        {
            Violated($"stop {id} is not in the file");
        }
        else if (!_done.Add(id))
        {
            Violated($"stop {id} is visited more than once");
        }

        return job;
    }

    private double[] Legs(BenchmarkTechnician technician, BenchmarkJob[] stops)
    {
        var legs = new double[stops.Length + 1];
        var (x, y) = (technician.X, technician.Y);
        for (var i = 0; i < legs.Length; i++)
        {
            var (toX, toY) = i < stops.Length ? (stops[i].X, stops[i].Y) : (technician.X, technician.Y);
            var way = double.Hypot(x - toX, y - toY);
            // A tenth that is exact in decimals may come out a hair below in binary.
            legs[i] = dimacs ? Math.Floor((way * 10) + 1e-9) / 10 : way;
            (x, y) = (toX, toY);
        }

        return legs;
    }
}
