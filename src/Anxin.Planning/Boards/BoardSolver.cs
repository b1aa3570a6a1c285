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
        search.Run(limit, 1);
        return BoardAnswer.Of(model, state) with { Iterations = search.Iterations, Seed = seed };
    }

    /// <summary>
    /// Plans on from a running plan: what of it still holds stays the start, jobs it does not know are put in, and the given work improves it.
    /// Without any work this is the cheapest insertion of what is new.
    /// </summary>
    /// <exception cref="BoardException">The board contradicts itself.</exception>
    public static BoardPlan Continue(Board board, BoardPlan running, int seed, WorkLimit limit)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(running);
        var model = new BoardInNumbers(board);
        var state = new BoardState(model);
        new RunningPlan(model, state).TakeUp(running);
        var search = new BoardSearch(model, state, seed);
        search.Run(limit, BoardSearch.AgainHeat);
        return BoardAnswer.Of(model, state) with { Iterations = search.Iterations, Seed = seed };
    }
}
