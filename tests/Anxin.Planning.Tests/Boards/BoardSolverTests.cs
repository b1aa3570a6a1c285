using Anxin.Planning.Boards;
using Anxin.Planning.Checking;
using Anxin.Planning.Touring;

namespace Anxin.Planning.Tests.Boards;

public sealed class BoardSolverTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 160)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_plan_breaks_no_rule_and_costs_what_it_claims(int seed)
    {
        var board = RandomBoard.Draw(seed);
        var plan = BoardSolver.Solve(board, seed, WorkLimit.Of(150));
        Assert.Empty(new BoardCheck(board).Run(plan).Violations);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_job_stays_undone_while_there_is_room_that_costs_less(int seed)
    {
        var board = RandomBoard.Draw(seed);
        var plan = BoardSolver.Solve(board, seed, WorkLimit.Of(100));
        var paired = board.Jobs.SelectMany(job => job.With is null ? [] : new[] { job.Id, job.With }).ToHashSet();
        foreach (var job in new BoardExplainer(board, plan).Explain().Undone.Where(job => !paired.Contains(job.Job)))
        {
            Assert.All(job.Technicians.SelectMany(t => t.Obstacles), obstacle => Assert.True(
                obstacle.Condition is not (Hindrance.Partner or Hindrance.None) || !obstacle.Alone, $"{job.Job}: {obstacle}"));
            Assert.All(
                job.Technicians.SelectMany(t => t.Obstacles).Where(o => o.Condition == Hindrance.Price), o => Assert.True(o.By >= 0));
        }
    }

    [Fact]
    public void The_same_seed_and_work_give_the_same_plan()
    {
        var board = RandomBoard.Draw(5);
        var plans = Enumerable.Range(0, 2).Select(_ => BoardSolver.Solve(board, 9, WorkLimit.Of(200))).ToArray();
        Assert.Equal(plans[0].Cost, plans[1].Cost);
        Assert.Equal(plans[0].Tours.SelectMany(t => t.Visits), plans[1].Tours.SelectMany(t => t.Visits));
    }

    [Fact]
    public void More_work_never_gives_a_dearer_plan_than_the_first()
    {
        var board = RandomBoard.Draw(7);
        var (first, later) = (BoardSolver.Solve(board, 1, WorkLimit.Of(1)), BoardSolver.Solve(board, 1, WorkLimit.Of(400)));
        Assert.True(later.Cost <= first.Cost);
    }

    [Fact]
    public void Two_technicians_begin_a_shared_job_at_the_same_time()
    {
        var random = new Random(1);
        var board = Simple(random, new BoardJob("a", RandomBoard.Place(random), 3600), new BoardJob("b", RandomBoard.Place(random), 3600) { With = "a" });
        var plan = BoardSolver.Solve(board, 1, WorkLimit.Of(50));
        Assert.Empty(plan.Unassigned);
        Assert.Empty(new BoardCheck(board).Run(plan).Violations);
    }

    [Fact]
    public void A_fair_share_spreads_work_that_one_could_do_cheaper_alone()
    {
        var home = RandomBoard.Place(new Random(3));
        Board Shared(int? share) => new(
            "b", [.. Enumerable.Range(0, 2).Select(i => new BoardTechnician($"t{i}", home) { Shifts = [new BoardShift(0, 12 * 3600)], FairShare = share })],
            [.. Enumerable.Range(0, 6).Select(i => new BoardJob($"j{i}", new BoardPlace { Latitude = home.Latitude + 0.1, Longitude = home.Longitude }, 3600))])
        {
            UnfairPerHour = 20_000,
        };
        int[] Loads(int? share) => [.. BoardSolver.Solve(Shared(share), 1, WorkLimit.Of(200)).Tours.Select(tour => tour.Visits.Count)];
        Assert.Equal([6], Loads(null));
        Assert.Equal([3, 3], Loads(4 * 3600));
    }

    [Fact]
    public void A_break_is_never_lost()
    {
        var random = new Random(2);
        var jobs = Enumerable.Range(0, 8).Select(i => new BoardJob($"j{i}", RandomBoard.Place(random), 3600) { Price = 100_000 }).ToArray();
        var board = Simple(random, jobs);
        var plan = BoardSolver.Solve(board, 1, WorkLimit.Of(200));
        Assert.All(plan.Tours.Where(tour => tour.Back > 13 * 3600), tour => Assert.Single(tour.Breaks));
        Assert.Empty(new BoardCheck(board).Run(plan).Violations);
    }

    [Fact]
    public void Nobody_on_duty_leaves_every_job_undone_and_says_so()
    {
        var board = RandomBoard.Draw(3);
        board = board with { Technicians = [.. board.Technicians.Select(t => t with { Shifts = [] })] };
        var plan = BoardSolver.Solve(board, 1, WorkLimit.Of(10));
        Assert.Equal(board.Jobs.Count, plan.Unassigned.Count);
        Assert.All(
            new BoardExplainer(board, plan).Explain().Undone.SelectMany(job => job.Technicians),
            t => Assert.Contains(t.Obstacles, o => o.Condition == Hindrance.NoShift));
    }

    private static Board Simple(Random random, params BoardJob[] jobs) => new(
        "simple",
        [.. Enumerable.Range(0, 2).Select(i => new BoardTechnician($"t{i}", RandomBoard.Place(random))
        {
            Shifts = [new BoardShift(8 * 3600, 18 * 3600) { Breaks = [new BoardBreak(11 * 3600, 13 * 3600, 3600)] }],
        })],
        jobs);
}
