namespace Anxin.Planning.Boards;

/// <summary>A visit to be made. Times are seconds from the beginning of the board, money is in minor units.</summary>
public sealed record BoardJob(string Id, BoardPlace? Place, int Service)
{
    public IReadOnlyList<BoardWindow> Windows { get; init; } = [];

    public IReadOnlyDictionary<string, int> Skills { get; init; } = new Dictionary<string, int>();

    public IReadOnlyList<string> Tools { get; init; } = [];

    public IReadOnlyDictionary<string, int> Parts { get; init; } = new Dictionary<string, int>();

    /// <summary>What leaving it undone costs; null when it must be done.</summary>
    public long? Price { get; init; }

    /// <summary>What each hour between the beginning of the first window and the visit costs: as soon as possible.</summary>
    public long WaitPerHour { get; init; }

    public IReadOnlyList<string> Forbidden { get; init; } = [];

    /// <summary>Jobs that have to be finished before this one begins.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>The job another technician begins at the same time.</summary>
    public string? With { get; init; }

    public BoardPin? Pin { get; init; }

    /// <summary>What was promised before; moving away from it costs the board's price of change.</summary>
    public BoardPin? Published { get; init; }
}
