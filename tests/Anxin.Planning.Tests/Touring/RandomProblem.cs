using Anxin.Planning.Touring;

namespace Anxin.Planning.Tests.Touring;

/// <summary>Routing problems drawn by a seed: jobs on a square, windows, one depot.</summary>
internal static class RandomProblem
{
    public static RoutingProblem Draw(int seed, int jobs = 60, long price = RoutingProblem.MustBeDone, int vehicles = 25)
    {
        var random = new Random(seed);
        var points = Enumerable.Range(0, jobs + 1).Select(_ => (X: random.Next(1000), Y: random.Next(1000))).ToArray();
        int Way(int i, int j) => (int)Math.Ceiling(double.Hypot(points[i].X - points[j].X, points[i].Y - points[j].Y));
        int[] matrix = [.. Enumerable.Range(0, points.Length).SelectMany(i => Enumerable.Range(0, points.Length).Select(j => Way(i, j)))];
        return new RoutingProblem
        {
            Places = points.Length, Distance = matrix, Travel = matrix,
            Jobs = [.. Enumerable.Range(1, jobs).Select(i => Job(random, i, price, Way(0, i)))],
            Vehicles = [.. Enumerable.Range(0, vehicles).Select(_ => new RoutedVehicle(0, 0, 0, 0, 10_000, 100))],
        };
    }

    /// <summary>What a plan costs, driven stop by stop; fails the test where a rule is broken.</summary>
    public static long Drive(RoutingProblem problem, RoutedPlan plan)
    {
        var cost = plan.Undone.Sum(job => problem.Jobs[job].Price);
        Assert.Equal(Enumerable.Range(0, problem.Jobs.Length), plan.Routes.SelectMany(r => r).Concat(plan.Undone).Order());
        foreach (var (route, vehicle) in plan.Routes.Zip(problem.Vehicles).Where(pair => pair.First.Length > 0))
        {
            var (place, now) = (vehicle.StartPlace, vehicle.From);
            Assert.True(route.Sum(job => problem.Jobs[job].Demand) <= vehicle.Capacity);
            foreach (var job in route.Select(i => problem.Jobs[i]))
            {
                now = Math.Max(now + problem.Travel[(place * problem.Places) + job.Place], job.Ready);
                Assert.True(now <= job.Due);
                cost += problem.Distance[(place * problem.Places) + job.Place];
                (now, place) = (now + job.Service, job.Place);
            }

            Assert.True(now + problem.Travel[(place * problem.Places) + vehicle.EndPlace] <= vehicle.Until);
            cost += problem.Distance[(place * problem.Places) + vehicle.EndPlace];
        }

        return cost;
    }

    private static RoutedJob Job(Random random, int place, long price, int way)
    {
        var ready = random.Next(6000);
        return new RoutedJob(place, random.Next(1, 20), 100, ready, Math.Max(way, ready + random.Next(500, 3000)), price);
    }
}
