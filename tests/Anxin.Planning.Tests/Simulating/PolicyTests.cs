using Anxin.Planning.Boards;
using Anxin.Planning.Simulating;

namespace Anxin.Planning.Tests.Simulating;

public sealed class PolicyTests
{
    private const int Ten = 36000;

    [Fact]
    public void The_nearest_who_is_free_and_able_goes_to_the_report_that_came_first()
    {
        BoardTechnician[] technicians = [At("near", 30.50, "gas"), At("nearer but busy", 30.49, "gas"), At("nearest but unable", 30.481, "cooling"), At("far", 30.70, "gas")];
        var moment = Moment(technicians, [Job("second", 30.48, Ten - 60), Job("first", 30.48, Ten - 120)], [true, false, true, true]);
        Assert.Equal([["first"], [], [], ["second"]], new NearestFreePolicy().Decide(moment));
    }

    [Fact]
    public void An_appointment_later_in_the_day_waits_for_its_time()
    {
        var moment = Moment([At("t", 30.50, "gas")], [Job("later", 30.48, Ten + NearestFreePolicy.Lead + 1)], [true]);
        Assert.Equal([[]], new NearestFreePolicy().Decide(moment));
    }

    [Fact]
    public void Nobody_is_sent_who_would_come_home_after_the_overtime()
    {
        var late = At("t", 30.50, "gas") with { Shifts = [new BoardShift(Ten, Ten + 1800)] };
        Assert.Equal([[]], new NearestFreePolicy().Decide(Moment([late], [Job("j", 30.48, Ten)], [true])));
    }

    [Fact]
    public void Cheapest_insertion_keeps_the_running_order_and_adds_what_is_new()
    {
        BoardJob[] jobs = [.. Enumerable.Range(0, 6).Select(i => Job($"j{i}", 30.48 + (i * 0.01), Ten))];
        string[][] running = [["j2", "j0", "j1"], ["j4"]];
        var moment = Moment([At("a", 30.50, "gas"), At("b", 30.55, "gas")], jobs, [false, false]) with { Queues = running };
        var decided = PlanningPolicy.CheapestInsertion().Decide(moment);
        Assert.Equal(["j0", "j1", "j2", "j3", "j4", "j5"], decided.SelectMany(queue => queue).Order());
        Assert.Equal(running, decided.Select(queue => queue.Where(job => job is not ("j3" or "j5")).ToArray()));
        Assert.Same(running, PlanningPolicy.CheapestInsertion().Decide(moment with { HasNews = false }));
    }

    private static DispatchMoment Moment(BoardTechnician[] technicians, BoardJob[] jobs, bool[] idle) =>
        new(Ten, new Board("", technicians, jobs), [.. technicians.Select(_ => Array.Empty<string>())], idle, true, 1);

    private static BoardTechnician At(string id, double latitude, string skill)
    {
        var place = new BoardPlace { Latitude = latitude, Longitude = 114.3 };
        return new BoardTechnician(id, place) { End = place, Shifts = [new BoardShift(Ten, Ten + 30000)], Skills = new Dictionary<string, int> { [skill] = 1 } };
    }

    private static BoardJob Job(string id, double latitude, int from) => new(id, new BoardPlace { Latitude = latitude, Longitude = 114.3 }, 1800)
    {
        Windows = [new BoardWindow(from, from + 7200) { LatePerHour = 100 }], Skills = new Dictionary<string, int> { ["gas"] = 1 }, Price = 50_000,
    };
}
