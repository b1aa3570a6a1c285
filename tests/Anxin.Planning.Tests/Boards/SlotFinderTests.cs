using Anxin.Planning.Boards;
using Anxin.Planning.Checking;
using Anxin.Planning.Touring;

namespace Anxin.Planning.Tests.Boards;

public sealed class SlotFinderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_slot_offered_can_be_kept_at_the_cost_told(int seed)
    {
        var random = new Random(seed);
        var board = RandomBoard.Draw(seed);
        var plan = BoardSolver.Solve(board, seed, WorkLimit.Of(100));
        board = board with { Jobs = [.. board.Jobs, new BoardJob("new", RandomBoard.Place(random), 3600)] };
        var slots = new SlotFinder(board, plan).Find("new", 7200);
        Assert.NotEmpty(slots);
        Assert.Equal(slots.OrderBy(slot => slot.Cost).Select(slot => slot.Cost), slots.Select(slot => slot.Cost));
        foreach (var slot in slots)
        {
            var promised = board with { Jobs = [.. board.Jobs.Select(job => job.Id == "new" ? Promised(job, slot) : job)] };
            var reasons = new BoardExplainer(promised, plan).Explain().Undone.Single(job => job.Job == "new");
            Assert.Equal((slot.Technician, slot.Cost), (reasons.CheapestRelaxation?.Technician, reasons.CheapestRelaxation?.Cost));
        }
    }

    [Fact]
    public void A_job_that_is_planned_already_gets_no_slots()
    {
        var board = RandomBoard.Draw(1);
        var plan = BoardSolver.Solve(board, 1, WorkLimit.Of(50));
        var planned = plan.Tours[0].Visits[0].Job;
        Assert.Contains(planned, Assert.Throws<BoardException>(() => new SlotFinder(board, plan).Find(planned, 3600)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_too_short_to_offer_are_refused()
    {
        var board = RandomBoard.Draw(1);
        var finder = new SlotFinder(board, BoardSolver.Solve(board, 1, WorkLimit.Of(20)));
        Assert.Throws<ArgumentOutOfRangeException>(() => finder.Find(board.Jobs[0].Id, SlotFinder.ShortestWindow - 1));
    }

    [Fact]
    public void Nothing_that_a_plan_leaves_out_is_forgotten()
    {
        var board = RandomBoard.Draw(6);
        var plan = BoardSolver.Solve(board, 1, WorkLimit.Of(50));
        Assert.Equal(
            board.Jobs.Select(j => j.Id).Order(), plan.Unassigned.Concat(plan.Tours.SelectMany(t => t.Visits).Select(v => v.Job)).Order());
        Assert.Empty(new BoardCheck(board).Run(plan).Violations);
    }

    private static BoardJob Promised(BoardJob job, BoardSlot slot) =>
        job with { Windows = [new BoardWindow(slot.From, slot.Until - 1)], Pin = new BoardPin { Technician = slot.Technician } };
}
