using Anxin.Planning.Touring;

namespace Anxin.Planning.Boards;

/// <summary>Plans a board.</summary>
public static class BoardSolver
{
    /// <summary>Only looks whether the board can be planned; returns it.</summary>
    /// <exception cref="BoardException">The board contradicts itself.</exception>
    public static Board Review(Board board) => new BoardReview(board).Run() is { Count: > 0 } faults ? throw new BoardException(faults) : board;

    /// <exception cref="BoardException">The board contradicts itself.</exception>
    public static BoardPlan Solve(Board board, int seed, WorkLimit limit)
    {
        ArgumentNullException.ThrowIfNull(board);
        var model = new BoardInNumbers(board);
        var state = new BoardState(model);
        var search = new BoardSearch(model, state, seed);
        search.Run(limit);
        return BoardAnswer.Of(model, state) with { Iterations = search.Iterations, Seed = seed };
    }
}
