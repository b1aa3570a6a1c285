using Anxin.Planning.Boards;
using Anxin.Planning.Simulating;
using Anxin.Planning.Travelling;

namespace Anxin.Planning.Tests.Simulating;

/// <summary>What no policy can do: be in two places, know before, or send whom the rules keep away.</summary>
public sealed class PlayedDayTests
{
    private static readonly SimulatedCity Busy = new() { Technicians = 6, Jobs = 50, Declines = 0.2, NoShows = 0.1, Overruns = 0.4, TravelNoise = 0.4 };
    private static readonly TravelEstimate Estimate = new(TravelEstimate.UsualDetour, TravelEstimate.UsualSpeeds, 0);

    public static TheoryData<string, int> Days => new(
        from policy in new[] { "nearest", "insertion", "engine" } from seed in Enumerable.Range(1, 4) select (policy, seed));

    [Theory]
    [MemberData(nameof(Days))]
    public void Nobody_begins_before_the_report_or_the_window_and_nobody_is_in_two_places(string policy, int seed)
    {
        var day = new SimulatedDay(Busy, seed);
        var played = new PlayedDay(day, Policy(policy)).Run(CancellationToken.None);
        Assert.NotEmpty(played.Visits);
        Assert.Equal(played.Visits.Count, played.Visits.Select(visit => visit.Job.Job.Id).Distinct().Count());
        Assert.All(played.Visits, visit => Assert.True(
            visit.Left >= visit.Job.Arrival && visit.Left >= Busy.Shift.From && visit.Begin >= visit.Job.Window.From && visit.Begin >= visit.Left, visit.ToString()));
        foreach (var tour in played.Visits.GroupBy(visit => visit.Technician))
        {
            var (place, free, busy) = (day.Technicians[tour.Key].Home!, 0, 0);
            foreach (var visit in tour)
            {
                var at = Array.IndexOf(day.Jobs, visit.Job);
                var way = TrueWay(day, tour.Key, at, place, visit.Job.Job.Place!);
                Assert.True(visit.Left >= free && visit.Begin == Math.Max(visit.Left + way, visit.Job.Window.From), visit.ToString());
                (place, free, busy) = (visit.Job.Job.Place!, visit.End, busy + way + visit.End - visit.Begin);
            }

            Assert.Equal(busy + TrueWay(day, tour.Key, -1, place, day.Technicians[tour.Key].Home!), played.Seconds[tour.Key]);
        }
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Nobody_goes_who_lacks_the_skill_or_has_declined(string policy, int seed)
    {
        var day = new SimulatedDay(Busy, seed);
        var played = new PlayedDay(day, Policy(policy)).Run(CancellationToken.None);
        Assert.True(played.Declined > 0);
        Assert.All(played.Visits, visit =>
        {
            Assert.All(visit.Job.Job.Skills, skill => Assert.True(day.Technicians[visit.Technician].Skills.ContainsKey(skill.Key)));
            Assert.False(day.Declines(visit.Technician, Array.IndexOf(day.Jobs, visit.Job)));
        });
    }

    [Fact]
    public void A_single_urgent_report_waits_for_the_way_and_nothing_else()
    {
        var city = new SimulatedCity { Technicians = 1, Jobs = 1, Skills = 1, UrgentShare = 1, TravelNoise = 0, Declines = 0, NoShows = 0 };
        var day = new SimulatedDay(city, 3);
        var visit = Assert.Single(new PlayedDay(day, new NearestFreePolicy()).Run(CancellationToken.None).Visits);
        var start = Math.Max(city.Shift.From, day.Jobs[0].Arrival);
        Assert.Equal(start + Estimate.SecondsBetween(day.Technicians[0].Home!, day.Jobs[0].Job.Place!), visit.Begin);
    }

    [Fact]
    public void When_everybody_declines_everything_stays_undone()
    {
        var city = Busy with { Declines = 1 };
        var played = new PlayedDay(new SimulatedDay(city, 1), PlanningPolicy.Engine(5)).Run(CancellationToken.None);
        Assert.Empty(played.Visits);
        Assert.Equal(new SimulatedCosts(0, 0, 0, 0, 0, city.Jobs * city.Undone), played.Costs);
    }

    [Fact]
    public void A_day_can_be_broken_off() => Assert.Throws<OperationCanceledException>(
        () => new PlayedDay(new SimulatedDay(Busy, 1), new NearestFreePolicy()).Run(new CancellationToken(canceled: true)));

    internal static IDispatchPolicy Policy(string name) => name switch
    {
        "nearest" => new NearestFreePolicy(),
        "insertion" => PlanningPolicy.CheapestInsertion(),
        _ => PlanningPolicy.Engine(20),
    };

    private static int TrueWay(SimulatedDay day, int technician, int job, BoardPlace from, BoardPlace to) =>
        (int)Math.Ceiling(Estimate.SecondsBetween(from, to) * day.WayFactor(technician, job));
}
