using System.Globalization;
using Anxin.Planning.Benchmarks;
using Anxin.Planning.Checking;
using Anxin.Planning.Touring;

namespace Anxin.Planning.Tests.Benchmarks;

public sealed class BenchmarkReplayTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void A_day_lived_through_breaks_no_rule_and_knows_nothing_early(int seed)
    {
        var instance = Draw(seed, 30);
        var plan = new BenchmarkReplay(instance).Run(seed, () => WorkLimit.Of(300));
        Assert.Empty(plan.Unassigned);
        Assert.Empty(new BenchmarkCheck(instance, BenchmarkObjective.Duration, false).Run(plan).Violations);
        foreach (var route in plan.Routes)
        {
            var home = instance.Technicians.Single(one => one.Id == route.Technician);
            var (x, y) = (home.X, home.Y);
            foreach (var (id, begin) in route.Stops.Zip(route.Start!))
            {
                var stop = instance.Jobs.Prepend(instance.Depot).Single(job => job.Id == id);
                var way = Math.Sqrt(((stop.X - x) * (stop.X - x)) + ((stop.Y - y) * (stop.Y - y)));
                Assert.True(begin - way >= stop.Release - 0.01, $"set out for {id} at {begin - way}, known at {stop.Release}");
                (x, y) = (stop.X, stop.Y);
            }
        }
    }

    [Fact]
    public void A_request_that_comes_too_late_for_everybody_is_left_out()
    {
        var instance = Draw(1, 5);
        instance = instance with { Jobs = [.. instance.Jobs.Take(4), instance.Jobs[4] with { Release = 500, Due = 499, Ready = 0 }] };
        Assert.Equal([instance.Jobs[4].Id], new BenchmarkReplay(instance).Run(1, () => WorkLimit.Of(100)).Unassigned);
    }

    private static BenchmarkInstance Draw(int seed, int requests)
    {
        var random = new Random(seed);
        string At() => string.Create(CultureInfo.InvariantCulture, $"{random.Next(100)} {random.Next(100)}");
        string Row(int id)
        {
            var ready = random.Next(100, 600);
            return string.Create(CultureInfo.InvariantCulture, $"{id} {At()} {ready} {ready + 500} 10 [{random.Next(2)}] [] [{random.Next(2)}]");
        }

        var releases = Enumerable.Range(0, requests).Select(i => $"{i + 7} {(i % 3 == 0 ? -1 : random.Next(400))}");
        var crew = Enumerable.Range(1, 6).Select(i => $"{i} {At()} 0 1500 0 [0,1] [] [3]");
        return TrspFile.Read(
            "# Instance T\nDyn Stat\n1 1\nID RD\n" + string.Join('\n', releases) + "\nT\n6 2 1 1\n0 50 50 0 1500 0 [] [] []\n"
            + string.Join('\n', crew) + "\n" + string.Join('\n', Enumerable.Range(7, requests).Select(Row)));
    }
}
