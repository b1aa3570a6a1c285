using Anxin.Planning.Touring;

namespace Anxin.Planning.Benchmarks;

/// <summary>Tells a found plan in the terms of the instance: ids, times, and what it costs, counted anew in the instance's own numbers.</summary>
internal sealed class BenchmarkAnswer(BenchmarkInstance instance, BenchmarkObjective objective, bool dimacs)
{
    private const int Decimals = 6;

    public BenchmarkPlan Of(RoutedPlan plan, int seed)
    {
        var (routes, distance, duration) = (new List<BenchmarkRoute>(), 0.0, 0.0);
        for (var vehicle = 0; vehicle < plan.Routes.Length; vehicle++)
        {
            var stops = plan.Routes[vehicle];
            if (stops.Length > 0)
            {
                var timed = Timed(instance.Technicians[vehicle], [.. stops.Select(job => job < 0 ? instance.Depot : instance.Jobs[job])]);
                routes.Add(timed.Route);
                (distance, duration) = (distance + timed.Distance, duration + timed.Duration);
            }
        }

        int[] unassigned = [.. plan.Undone.Select(job => instance.Jobs[job].Id)];
        var lost = plan.Undone.Sum(job => instance.Jobs[job].Prize ?? 0);
        var value = objective switch
        {
            BenchmarkObjective.Duration => duration,
            BenchmarkObjective.Cost => distance + lost,
            BenchmarkObjective.Distance or BenchmarkObjective.Hierarchical => distance,
        };
        return new BenchmarkPlan(
            instance.Name, objective, Rounded(value), Rounded(distance), Rounded(duration), routes.Count, unassigned, routes)
        {
            Iterations = plan.Iterations, Seed = seed,
        };
    }

    /// <summary>Tells a day as it was lived: at its own times.</summary>
    public BenchmarkPlan Of(IReadOnlyList<BenchmarkRoute> routes, int[] unassigned)
    {
        var stops = instance.Jobs.Prepend(instance.Depot).ToDictionary(stop => stop.Id);
        var (distance, duration) = (0.0, 0.0);
        foreach (var route in routes)
        {
            var technician = instance.Technicians.First(one => one.Id == route.Technician);
            var (x, y) = (technician.X, technician.Y);
            var first = Way(x, y, stops[route.Stops[0]].X, stops[route.Stops[0]].Y);
            foreach (var stop in route.Stops.Select(id => stops[id]))
            {
                distance += Way(x, y, stop.X, stop.Y);
                (x, y) = (stop.X, stop.Y);
            }

            var home = Way(x, y, technician.X, technician.Y);
            distance += home;
            duration += route.Start![^1] + stops[route.Stops[^1]].Service + home - route.Start[0] + first;
        }

        var value = objective == BenchmarkObjective.Duration ? duration : distance;
        return new BenchmarkPlan(
            instance.Name, objective, Rounded(value), Rounded(distance), Rounded(duration), routes.Count, unassigned, routes);
    }

    private (BenchmarkRoute Route, double Distance, double Duration) Timed(BenchmarkTechnician technician, BenchmarkJob[] stops)
    {
        var (distance, slack, waited) = (0.0, double.PositiveInfinity, 0.0);
        var now = technician.From;
        var (x, y) = (technician.X, technician.Y);
        foreach (var stop in stops)
        {
            var way = Way(x, y, stop.X, stop.Y);
            var begin = Math.Max(now + way, stop.Ready);
            waited += begin - now - way;
            slack = Math.Min(slack, waited + stop.Due - begin);
            (distance, now, x, y) = (distance + way, begin + stop.Service, stop.X, stop.Y);
        }

        var home = Way(x, y, technician.X, technician.Y);
        slack = Math.Min(slack, waited + technician.Until - now - home);
        // Whoever would have to wait sets out later, as far as nothing gets late.
        var departure = technician.From + Math.Max(0, Math.Min(waited, slack));
        return (new BenchmarkRoute(technician.Id, [.. stops.Select(s => s.Id)], Begins(technician, stops, departure)), distance + home,
            now + home - departure);
    }

    private double[] Begins(BenchmarkTechnician technician, BenchmarkJob[] stops, double departure)
    {
        var begins = new double[stops.Length];
        var (now, x, y) = (departure, technician.X, technician.Y);
        for (var i = 0; i < stops.Length; i++)
        {
            begins[i] = Rounded(Math.Max(now + Way(x, y, stops[i].X, stops[i].Y), stops[i].Ready));
            (now, x, y) = (begins[i] + stops[i].Service, stops[i].X, stops[i].Y);
        }

        return begins;
    }

    private double Way(double x, double y, double otherX, double otherY)
    {
        var way = Math.Sqrt(((x - otherX) * (x - otherX)) + ((y - otherY) * (y - otherY)));
        return dimacs ? Math.Floor(way * BenchmarkInNumbers.DimacsScale) / BenchmarkInNumbers.DimacsScale : way;
    }

    private static double Rounded(double value) => Math.Round(value, Decimals);
}
