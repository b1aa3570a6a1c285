namespace Anxin.Planning.Boards;

/// <summary>One shift of a technician in a plan. Costs are in minor units.</summary>
public sealed record BoardTour(string Technician, int Shift, IReadOnlyList<BoardVisit> Visits, int Leave, int Back, long Cost)
{
    /// <summary>When each break of the shift begins that falls before the way home.</summary>
    public IReadOnlyList<int> Breaks { get; init; } = [];
}
