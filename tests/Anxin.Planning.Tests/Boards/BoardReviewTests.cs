using Anxin.Planning.Boards;
using Anxin.Planning.Touring;

namespace Anxin.Planning.Tests.Boards;

public sealed class BoardReviewTests
{
    private static readonly BoardPlace Somewhere = new() { Latitude = 30, Longitude = 114 };
    private static readonly BoardTechnician One = new("t", Somewhere) { Shifts = [new BoardShift(0, 36000)] };

    public static TheoryData<string, Board> Faulty => new()
    {
        { "technicians[0].home", new Board("b", [One with { Home = null }], []) },
        { "technicians[0].home", new Board("b", [One with { Home = new BoardPlace { Latitude = double.NaN, Longitude = 1 } }], []) },
        { "jobs[0].place", new Board("b", [One], [new BoardJob("j", null, 60)]) },
        { "jobs[0].service", new Board("b", [One], [new BoardJob("j", Somewhere, -1)]) },
        { "jobs[0].windows[0]", new Board("b", [One], [new BoardJob("j", Somewhere, 1) { Windows = [new BoardWindow(10, 5)] }]) },
        { "jobs[0].pin.technician", new Board("b", [One], [new BoardJob("j", Somewhere, 1) { Pin = new BoardPin { Technician = "x" } }]) },
        { "jobs[0]: it refers to job \"x\"", new Board("b", [One], [new BoardJob("j", Somewhere, 1) { After = ["x"] }]) },
        { "jobs: the id \"j\"", new Board("b", [One], [new BoardJob("j", Somewhere, 1), new BoardJob("j", Somewhere, 1)]) },
        { "technicians[0].fairShare", new Board("b", [One with { FairShare = -1 }], []) },
        { "unfairPerHour", new Board("b", [One], []) { UnfairPerHour = -1 } },
        { "jobs[1].with", new Board("b", [One], [
            new BoardJob("j", Somewhere, 1) { With = "k" }, new BoardJob("k", Somewhere, 1) { With = "l" }, new BoardJob("l", Somewhere, 1)]) },
        { "jobs[0].after", new Board("b", [One], [
            new BoardJob("j", Somewhere, 1) { After = ["k"] }, new BoardJob("k", Somewhere, 1) { After = ["j"] }]) },
        { "technicians[0].shifts[0]", new Board("b", [One with { Shifts = [new BoardShift(10, 5)] }], []) },
        { "matrix.seconds", new Board("b", [], []) { Matrix = new BoardMatrix([[0, 1], [1, 0]], [[0], [1, 0]]) } },
        { "matrix.metres", new Board("b", [], []) { Matrix = new BoardMatrix([[0, -1], [1, 0]], [[0, 1], [1, 0]]) } },
        { "split it by territory", new Board("b", [One], [.. Enumerable.Range(0, 10_000).Select(i => new BoardJob($"{i}", Somewhere, 1))]) },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_board_that_contradicts_itself_is_refused_with_the_field(string field, Board board) =>
        Assert.Contains(
            field, Assert.Throws<BoardException>(() => BoardSolver.Solve(board, 1, WorkLimit.Of(1))).Message, StringComparison.Ordinal);

    [Fact]
    public void Everything_wrong_is_told_at_once() =>
        Assert.Equal(2, Assert.Throws<BoardException>(() => BoardSolver.Solve(
            new Board("b", [One with { Home = null }], [new BoardJob("j", Somewhere, -1)]), 1, WorkLimit.Of(1))).Faults.Count);

    [Fact]
    public void An_empty_board_has_an_empty_plan() =>
        Assert.Empty(BoardSolver.Solve(new Board("b", [], []), 1, WorkLimit.Of(10)).Tours);

    [Fact]
    public void A_matrix_that_breaks_the_triangle_inequality_still_gives_a_plan_that_holds()
    {
        var random = new Random(4);
        int[][] cells = [.. Enumerable.Range(0, 20).Select(i => Enumerable.Range(0, 20).Select(j => i == j ? 0 : random.Next(60, 7200)).ToArray())];
        var board = new Board(
            "odd", [.. Enumerable.Range(0, 3).Select(i => new BoardTechnician($"t{i}", new BoardPlace { Row = i }) { Shifts = [new BoardShift(0, 36000)] })],
            [.. Enumerable.Range(3, 17).Select(i => new BoardJob($"j{i}", new BoardPlace { Row = i }, 1800) { Price = 100_000 })])
        {
            Matrix = new BoardMatrix(cells, cells),
        };
        var plan = BoardSolver.Solve(board, 1, WorkLimit.Of(300));
        Assert.Empty(new Anxin.Planning.Checking.BoardCheck(board).Run(plan).Violations);
    }
}
