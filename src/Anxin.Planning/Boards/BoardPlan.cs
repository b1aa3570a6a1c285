namespace Anxin.Planning.Boards;

/// <summary>A planned board.</summary>
public sealed record BoardPlan(string Board, long Cost, IReadOnlyList<BoardTour> Tours, IReadOnlyList<string> Unassigned)
{
    public long Iterations { get; init; }

    public int Seed { get; init; }
}
