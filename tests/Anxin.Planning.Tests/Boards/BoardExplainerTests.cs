using Anxin.Planning.Boards;
using Anxin.Planning.Touring;

namespace Anxin.Planning.Tests.Boards;

public sealed class BoardExplainerTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Who_gets_the_missing_skill_alone_can_do_the_job(int seed)
    {
        var board = RandomBoard.Draw(seed, jobs: 40, technicians: 4);
        var plan = BoardSolver.Solve(board, seed, WorkLimit.Of(50));
        foreach (var job in new BoardExplainer(board, plan).Explain().Undone)
        {
            foreach (var technician in job.Technicians.Where(t => t.Obstacles.Any(o => o is { Condition: Hindrance.Skill, Alone: true })))
            {
                var trained = Trained(board, technician.Technician, job.Job);
                var now = new BoardExplainer(trained, plan).Explain().Undone.Single(one => one.Job == job.Job);
                var obstacle = Assert.Single(now.Technicians.Single(t => t.Technician == technician.Technician).Obstacles);
                Assert.True(obstacle.Condition is Hindrance.Price or Hindrance.Partner, obstacle.ToString());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_undone_job_has_a_reason_for_every_technician(int seed)
    {
        var board = RandomBoard.Draw(seed, jobs: 40, technicians: 4);
        var reasons = new BoardExplainer(board, BoardSolver.Solve(board, seed, WorkLimit.Of(50))).Explain();
        Assert.All(reasons.Undone, job => Assert.Equal(board.Technicians.Count, job.Technicians.Count));
        Assert.All(reasons.Undone.SelectMany(job => job.Technicians), t => Assert.NotEmpty(t.Obstacles));
    }

    [Fact]
    public void A_window_that_ends_too_early_says_by_how_much()
    {
        var far = new BoardPlace { Latitude = 31, Longitude = 114 };
        var board = new Board(
            "b", [new BoardTechnician("t", new BoardPlace { Latitude = 30.5, Longitude = 114 }) { Shifts = [new BoardShift(28800, 64800)] }],
            [new BoardJob("late", far, 600) { Windows = [new BoardWindow(28800, 30000)] }]);
        var job = Assert.Single(new BoardExplainer(board, BoardSolver.Solve(board, 1, WorkLimit.Of(5))).Explain().Undone);
        Assert.Equal(Hindrance.Window, job.CheapestRelaxation?.Condition);
        var by = (int)job.CheapestRelaxation!.By!.Value;
        Assert.NotEmpty(BoardSolver.Solve(Ending(board, 30000 + by - 1), 1, WorkLimit.Of(5)).Unassigned);
        Assert.Empty(BoardSolver.Solve(Ending(board, 30000 + by), 1, WorkLimit.Of(5)).Unassigned);
    }

    [Fact]
    public void A_certificate_that_has_run_out_by_then_is_a_missing_skill()
    {
        var place = new BoardPlace { Latitude = 30.5, Longitude = 114 };
        Board Holding(int until) => new(
            "b", [new BoardTechnician("t", place)
            {
                Shifts = [new BoardShift(28800, 64800)], Skills = new Dictionary<string, int> { ["gas"] = 2 }, SkillsUntil = new Dictionary<string, int> { ["gas"] = until },
            }],
            [new BoardJob("j", place, 600) { Windows = [new BoardWindow(36000, 39600)], Skills = new Dictionary<string, int> { ["gas"] = 1 } }]);
        Assert.Empty(BoardSolver.Solve(Holding(36000), 1, WorkLimit.Of(5)).Unassigned);
        var expired = Holding(35999);
        var job = Assert.Single(new BoardExplainer(expired, BoardSolver.Solve(expired, 1, WorkLimit.Of(5))).Explain().Undone);
        Assert.Contains(job.Technicians.Single().Obstacles, o => o is { Condition: Hindrance.Skill, Alone: true });
    }

    [Fact]
    public void A_visit_says_what_the_next_best_would_cost()
    {
        var board = RandomBoard.Draw(2);
        var plan = BoardSolver.Solve(board, 1, WorkLimit.Of(200));
        var reasons = new BoardExplainer(board, plan).Explain();
        Assert.Equal(plan.Tours.Sum(tour => tour.Visits.Count), reasons.Assigned.Count);
        Assert.Contains(reasons.Assigned, job => job.NextBest is not null && job.NextBest != job.Technician);
    }

    private static Board Ending(Board board, int until) =>
        board with { Jobs = [.. board.Jobs.Select(job => job with { Windows = [new BoardWindow(28800, until)] })] };

    private static Board Trained(Board board, string technician, string job) => board with
    {
        Technicians = [.. board.Technicians.Select(t => t.Id != technician ? t : t with
        {
            SkillsUntil = new Dictionary<string, int>(),
            Skills = board.Jobs.Single(j => j.Id == job).Skills.Concat(t.Skills).GroupBy(s => s.Key).ToDictionary(g => g.Key, g => g.Max(s => s.Value)),
        })],
    };
}
