namespace Anxin.Planning.Boards;

/// <summary>A dispatcher's question: these jobs, these technicians, these ways.</summary>
public sealed record Board(string Name, IReadOnlyList<BoardTechnician> Technicians, IReadOnlyList<BoardJob> Jobs)
{
    /// <summary>Ways handed in; without it they are estimated from the points.</summary>
    public BoardMatrix? Matrix { get; init; }

    /// <summary>What it costs to send somebody else than published, and each hour a published start moves.</summary>
    public long OtherTechnician { get; init; } = 2000;

    public long MovedPerHour { get; init; } = 1000;

    /// <summary>What each hour beyond a technician's fair share costs.</summary>
    public long UnfairPerHour { get; init; } = 3000;
}
