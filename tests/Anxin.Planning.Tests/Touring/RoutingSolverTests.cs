using Anxin.Planning.Touring;

namespace Anxin.Planning.Tests.Touring;

public sealed class RoutingSolverTests
{
    public static TheoryData<int, int, bool> Cases
    {
        get
        {
            var cases = new TheoryData<int, int, bool>();
            foreach (var seed in Enumerable.Range(1, 12))
            {
                cases.Add(seed, 5 + (seed * 12), seed % 3 == 0);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_plan_holds_and_costs_what_it_claims(int seed, int jobs, bool fewestVehicles)
    {
        var problem = RandomProblem.Draw(seed, jobs);
        var plan = RoutingSolver.Solve(problem, fewestVehicles, seed, WorkLimit.Of(3000));
        Assert.Empty(plan.Undone);
        Assert.Equal(RandomProblem.Drive(problem, plan), plan.Cost);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_job_is_left_out_only_where_every_place_costs_more(int seed, int jobs, bool _)
    {
        var problem = RandomProblem.Draw(seed, jobs, price: 150 + (seed * 20));
        var plan = RoutingSolver.Solve(problem, false, seed, WorkLimit.Of(3000));
        Assert.Equal(RandomProblem.Drive(problem, plan), plan.Cost);
        foreach (var job in plan.Undone)
        {
            Assert.All(Insertions(problem, plan, job), cost => Assert.True(cost >= plan.Cost, $"job {job}: {cost} < {plan.Cost}"));
        }
    }

    [Fact]
    public void The_same_seed_and_iterations_give_the_same_plan()
    {
        var problem = RandomProblem.Draw(3);
        var plans = Enumerable.Range(0, 2).Select(_ => RoutingSolver.Solve(problem, false, 7, WorkLimit.Of(5000))).ToArray();
        Assert.Equal(plans[0].Routes, plans[1].Routes);
        Assert.NotEqual(plans[0].Routes, RoutingSolver.Solve(problem, false, 8, WorkLimit.Of(5000)).Routes);
    }

    [Fact]
    public void Fewest_vehicles_first_never_takes_more_than_the_shortest_way()
    {
        var problem = RandomProblem.Draw(4, 80);
        int Used(bool fewest) => RoutingSolver.Solve(problem, fewest, 1, WorkLimit.Of(20_000)).Routes.Count(route => route.Length > 0);
        Assert.True(Used(true) <= Used(false));
    }

    [Fact]
    public void A_job_nobody_can_reach_in_time_is_undone_and_the_rest_is_planned()
    {
        var problem = RandomProblem.Draw(5);
        problem.Jobs[0] = problem.Jobs[0] with { Due = 0, Ready = 0 };
        Assert.Equal([0], RoutingSolver.Solve(problem, false, 1, WorkLimit.Of(3000)).Undone);
    }

    [Fact]
    public void A_cancelled_search_answers_with_what_it_has()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var problem = RandomProblem.Draw(6);
        var plan = RoutingSolver.Solve(problem, false, 1, new WorkLimit(1e6, long.MaxValue, () => 0, source.Token));
        Assert.Equal(RandomProblem.Drive(problem, plan), plan.Cost);
    }

    [Fact]
    public void The_search_allocates_nothing_for_a_step()
    {
        var problem = RandomProblem.Draw(7, 100);
        long Allocated(long steps)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            RoutingSolver.Solve(problem, false, 1, WorkLimit.Of(steps));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated(2000);
        var more = Allocated(60_000) - Allocated(20_000);
        Assert.True(more < 40_000, $"{more} bytes for 40,000 steps");
    }

    private static IEnumerable<long> Insertions(RoutingProblem problem, RoutedPlan plan, int job)
    {
        for (var vehicle = 0; vehicle < plan.Routes.Length; vehicle++)
        {
            for (var at = 0; at <= plan.Routes[vehicle].Length; at++)
            {
                var routes = plan.Routes.ToArray();
                routes[vehicle] = [.. routes[vehicle][..at], job, .. routes[vehicle][at..]];
                var tried = plan with { Routes = routes, Undone = [.. plan.Undone.Where(other => other != job)] };
                if (Holds(problem, routes[vehicle], vehicle))
                {
                    yield return RandomProblem.Drive(problem, tried);
                }
            }
        }
    }

    private static bool Holds(RoutingProblem problem, int[] route, int vehicle)
    {
        var (place, now, load) = (0, 0, 0);
        foreach (var job in route.Select(i => problem.Jobs[i]))
        {
            now = Math.Max(now + problem.Travel[(place * problem.Places) + job.Place], job.Ready);
            if (now > job.Due)
            {
                return false;
            }

            (now, place, load) = (now + job.Service, job.Place, load + job.Demand);
        }

        return load <= problem.Vehicles[vehicle].Capacity && now + problem.Travel[place * problem.Places] <= problem.Vehicles[vehicle].Until;
    }
}
