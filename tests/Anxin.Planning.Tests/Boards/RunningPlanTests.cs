using Anxin.Planning.Boards;
using Anxin.Planning.Checking;
using Anxin.Planning.Touring;

namespace Anxin.Planning.Tests.Boards;

/// <summary>Planning on from a plan that runs, on a board that has changed.</summary>
public sealed class RunningPlanTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Without_work_the_plan_stays_as_it_is_and_only_what_is_new_goes_in(int seed)
    {
        var (board, running) = Running(seed);
        var changed = board with { Jobs = [.. board.Jobs, new BoardJob("new", RandomBoard.Place(new Random(seed)), 1800) { Price = 90_000 }] };
        var plan = BoardSolver.Continue(changed, running, seed, WorkLimit.Of(0));
        Assert.Empty(new BoardCheck(changed).Run(plan).Violations);
        var paired = board.Jobs.SelectMany(job => job.With is null ? [] : new[] { job.Id, job.With }).ToHashSet();
        Assert.Equal(Order(running, job => !paired.Contains(job)), Order(plan, job => Order(running, _ => true).Contains((TourOf(plan, job), job)) && !paired.Contains(job)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_no_longer_holds_goes_elsewhere_or_stays_undone(int seed)
    {
        var (board, running) = Running(seed);
        var ill = running.Tours[0].Technician;
        var changed = board with
        {
            Technicians = [.. board.Technicians.Select(t => t.Id == ill ? t with { Shifts = [] } : t)],
            Jobs = [.. board.Jobs.Skip(3).Select(job => job with { After = [], With = null, Forbidden = [.. job.Forbidden, running.Tours[^1].Technician] })],
        };
        var plan = BoardSolver.Continue(changed, running, seed, WorkLimit.Of(30));
        Assert.Empty(new BoardCheck(changed).Run(plan).Violations);
        Assert.DoesNotContain(plan.Tours, tour => tour.Technician == ill || tour.Technician == running.Tours[^1].Technician);
    }

    [Fact]
    public void More_work_on_a_running_plan_never_makes_it_dearer()
    {
        var (board, running) = Running(4);
        var (kept, improved) = (BoardSolver.Continue(board, running, 1, WorkLimit.Of(0)), BoardSolver.Continue(board, running, 1, WorkLimit.Of(300)));
        Assert.True(improved.Cost <= kept.Cost && kept.Cost <= running.Cost, $"{improved.Cost} {kept.Cost} {running.Cost}");
    }

    private static (Board Board, BoardPlan Running) Running(int seed)
    {
        var board = RandomBoard.Draw(seed);
        return (board, BoardSolver.Solve(board, seed, WorkLimit.Of(50)));
    }

    private static IEnumerable<(string, string)> Order(BoardPlan plan, Func<string, bool> which) => plan.Tours
        .SelectMany(tour => tour.Visits.Where(visit => which(visit.Job)).Select(visit => ($"{tour.Technician} {tour.Shift}", visit.Job)));

    private static string TourOf(BoardPlan plan, string job)
    {
        var tour = plan.Tours.First(one => one.Visits.Any(visit => visit.Job == job));
        return $"{tour.Technician} {tour.Shift}";
    }
}
