using System.Text.Json;
using Anxin.Planning.Simulating;

namespace Anxin.Planning.Tests.Simulating;

public sealed class SimulationTests
{
    private static readonly SimulatedCity City = new() { Technicians = 10, Jobs = 90 };

    public static TheoryData<string, SimulatedCity> Faulty => new()
    {
        { "technicians", City with { Technicians = 0 } },
        { "jobs", City with { Jobs = 100_000 } },
        { "arrivalsByHour", City with { ArrivalsByHour = [1, 2] } },
        { "arrivalsByHour", City with { ArrivalsByHour = new double[24] } },
        { "latitude", City with { Latitude = double.NaN } },
        { "radiusKilometres", City with { RadiusKilometres = -1 } },
        { "shift", City with { Shift = new(60, 30) } },
        { "skills", City with { Skills = 0 } },
        { "service", City with { Service = 0 } },
        { "travelNoise", City with { TravelNoise = double.PositiveInfinity } },
        { "noShows", City with { NoShows = 1.5 } },
        { "prices", City with { PerHour = -1 } },
    };

    [Theory]
    [InlineData("nearest")]
    [InlineData("insertion")]
    [InlineData("engine")]
    public void The_same_seed_plays_the_same_days_and_another_seed_others(string policy)
    {
        var once = Play(PlayedDayTests.Policy(policy), 2, 5);
        Assert.Equal(once, Play(PlayedDayTests.Policy(policy), 2, 5));
        Assert.NotEqual(once, Play(PlayedDayTests.Policy(policy), 2, 6));
    }

    [Theory]
    [InlineData("nearest")]
    [InlineData("insertion")]
    [InlineData("engine")]
    public void Every_report_is_served_or_undone_and_the_parts_of_the_cost_are_the_whole(string policy)
    {
        var told = new List<int>();
        var report = Simulation.Run(City, PlayedDayTests.Policy(policy), 3, 1, () => told.Add(told.Count), CancellationToken.None);
        Assert.Equal((3, 270, 3), (report.Days, report.Reports, told.Count));
        Assert.Equal(report.Reports, report.Served + report.Undone);
        Assert.Equal(report.Undone * City.Undone, report.Costs.Undone);
        var costs = report.Costs;
        Assert.Equal(costs.Time + costs.Driving + costs.Overtime + costs.Lateness + costs.Waiting + costs.Undone, costs.Total);
        var within = report.UrgentWithin.OrderBy(one => one.Key).Select(one => one.Value).ToArray();
        Assert.Equal(within.Order(), within);
        Assert.InRange(report.OnTimeShare, 0.3, 1);
    }

    [Fact]
    public void Planning_the_day_costs_less_than_sending_the_nearest_and_searching_less_than_inserting()
    {
        var (nearest, insertion, engine) = (Cost(new NearestFreePolicy()), Cost(PlanningPolicy.CheapestInsertion()), Cost(PlanningPolicy.Engine(200)));
        Assert.True(engine < insertion && insertion < nearest, $"{engine} {insertion} {nearest}");
    }

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_city_that_cannot_be_played_names_the_field(string field, SimulatedCity city)
    {
        Assert.StartsWith(field, Assert.Single(city.Faults()), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Simulation.Run(city, new NearestFreePolicy(), 1, 1, () => { }, CancellationToken.None));
    }

    [Fact]
    public void Spreads_are_by_nearest_rank_and_fairness_is_the_coefficient_of_Gini()
    {
        Assert.Equal(new Spread(5.5, 5, 9, 10, 10), Spread.Of(Enumerable.Range(1, 10).Select(i => (double)i)));
        Assert.Equal(new Spread(0, 0, 0, 0, 0), Spread.Of([]));
        Assert.Equal(new Fairness(0, 1, 1), Fairness.Of([3600, 3600, 3600]));
        Assert.Equal(new Fairness(0.75, 0, 1), Fairness.Of([0, 0, 0, 3600]));
    }

    private static long Cost(IDispatchPolicy policy) =>
        Simulation.Run(City, policy, 4, 1, () => { }, CancellationToken.None).Costs.Total;

    private static string Play(IDispatchPolicy policy, int days, int seed) =>
        JsonSerializer.Serialize(Simulation.Run(City, policy, days, seed, () => { }, CancellationToken.None));
}
