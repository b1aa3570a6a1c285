using System.Diagnostics;
using Anxin.Planning.Boards;
using Anxin.Planning.Touring;

namespace Anxin.App.Dispatch.Boards;

/// <summary>Lets the engine plan a board, bounded in work and in time.</summary>
public sealed class BoardPlanning(BoardReading reading, RoadTables roads, DispatchRules rules)
{
    private const int Seed = 7;

    /// <summary>Plans the board with its own technicians, and once more with neighbours when work is left over.</summary>
    public async Task<PlannedBoard> Plan(ServiceBoard board, CancellationToken ct)
    {
        var own = await Solve(await reading.Read(board, lend: false, ct), ct);
        if (own.LeftOver() == 0 || rules.MostLent == 0)
        {
            return own;
        }

        var picture = await reading.Read(board, lend: true, ct);
        if (picture.Technicians.Count == own.Picture.Technicians.Count)
        {
            return own;
        }

        var helped = await Solve(picture, ct);
        return helped.LeftOver() < own.LeftOver() ? helped : own;
    }

    /// <exception cref="BoardException">The board contradicts itself.</exception>
    public async Task<PlannedBoard> Solve(BoardPicture picture, CancellationToken ct)
    {
        var problem = new BoardProblem(picture, rules);
        var question = await roads.Measure(problem.Write(), ct);
        var started = Stopwatch.GetTimestamp();
        var limit = new WorkLimit(rules.PlanSeconds, rules.PlanSteps, () => Stopwatch.GetElapsedTime(started).TotalSeconds, ct);
        return new PlannedBoard(picture, problem, question, BoardSolver.Solve(question, Seed, limit));
    }
}
