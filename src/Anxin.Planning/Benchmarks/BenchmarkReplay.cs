using Anxin.Planning.Touring;

namespace Anxin.Planning.Benchmarks;

/// <summary>
/// Lives through a day in which requests become known as it goes: at each release the rest of the day is planned anew. What somebody has set
/// out for stays; everybody leaves for the next stop as late as the plan allows, so that as much as possible can still change.
/// </summary>
public sealed class BenchmarkReplay
{
    private const int Scale = BenchmarkInNumbers.ExactScale;
    private readonly BenchmarkInstance _instance;
    private readonly RoutingProblem _whole;
    private readonly TechnicianDay[] _days;
    private readonly HashSet<int> _done = [];
    private int[][] _rest;
    private long _iterations;

    public BenchmarkReplay(BenchmarkInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        _instance = instance;
        _whole = BenchmarkInNumbers.Of(instance, BenchmarkObjective.Duration, dimacs: false);
        _days = [.. _whole.Vehicles.Select((vehicle, i) => new TechnicianDay(_whole, i))];
        _rest = [.. _days.Select(_ => Array.Empty<int>())];
    }

    /// <param name="seed">Chooses among equally random searches.</param>
    /// <param name="limit">Gives the work allowed for the next event.</param>
    public BenchmarkPlan Run(int seed, Func<WorkLimit> limit)
    {
        ArgumentNullException.ThrowIfNull(limit);
        var events = _instance.Jobs.Select(job => Math.Max(0, job.Release)).Append(0).Distinct().Order().ToArray();
        foreach (var time in events)
        {
            var now = (int)Math.Ceiling(time * Scale);
            for (var i = 0; i < _days.Length; i++)
            {
                _rest[i] = _days[i].SetOut(_rest[i], now, _done);
            }

            Plan(now, time, seed, limit());
        }

        for (var i = 0; i < _days.Length; i++)
        {
            _days[i].SetOut(_rest[i], int.MaxValue, _done);
        }

        return Told(seed);
    }

    private void Plan(int now, double time, int seed, WorkLimit limit)
    {
        int[] known = [.. Enumerable.Range(0, _instance.Jobs.Count).Where(job => _instance.Jobs[job].Release <= time && !_done.Contains(job))];
        if (known.Length == 0)
        {
            return;
        }

        var place = known.Select((job, i) => (job, i)).ToDictionary(pair => pair.job, pair => pair.i);
        var problem = Remaining(known, now);
        int[][] running = [.. _rest.Select(route => route.Select(job => job < 0 ? job : place[job]).ToArray())];
        var plan = _iterations == 0
            ? RoutingSolver.Solve(problem, fewestVehicles: false, seed, limit)
            : RoutingSolver.Continue(problem, running, seed, limit);
        _rest = [.. plan.Routes.Select(route => route.Select(job => job < 0 ? job : known[job]).ToArray())];
        _iterations += plan.Iterations;
    }

    private RoutingProblem Remaining(int[] known, int now)
    {
        var supplies = _whole.Supplies!;
        return new RoutingProblem
        {
            Places = _whole.Places, Distance = _whole.Distance, Travel = _whole.Travel, DistanceWeight = 0, DurationWeight = 1,
            Jobs = [.. known.Select(job => _whole.Jobs[job])],
            Vehicles = [.. _days.Select((day, i) => day.Vehicle(now) with { Kind = i })],
            Allowed = [.. _whole.Vehicles.Select(vehicle => known.Select(job => _whole.Allowed![vehicle.Kind][job]).ToArray())],
            Supplies = supplies with
            {
                ToolsOfJob = [.. known.Select(job => supplies.ToolsOfJob[job])], PartsOfJob = [.. known.Select(job => supplies.PartsOfJob[job])],
                ToolsOfVehicle = [.. _days.Select(day => day.Tools)], PartsOfVehicle = [.. _days.Select(day => day.Parts)],
            },
        };
    }

    private BenchmarkPlan Told(int seed)
    {
        var routes = new List<BenchmarkRoute>();
        for (var i = 0; i < _days.Length; i++)
        {
            if (_days[i].Stops.Count > 0)
            {
                routes.Add(new BenchmarkRoute(
                    _instance.Technicians[i].Id, [.. _days[i].Stops.Select(job => job < 0 ? _instance.Depot.Id : _instance.Jobs[job].Id)],
                    [.. _days[i].Begins.Select(begin => (double)begin / Scale)]));
            }
        }

        int[] undone = [.. Enumerable.Range(0, _instance.Jobs.Count).Where(job => !_done.Contains(job)).Select(job => _instance.Jobs[job].Id)];
        return new BenchmarkAnswer(_instance, BenchmarkObjective.Duration, dimacs: false).Of(routes, undone) with
        {
            Iterations = _iterations, Seed = seed,
        };
    }
}
