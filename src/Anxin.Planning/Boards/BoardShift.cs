namespace Anxin.Planning.Boards;

/// <summary>Hours of work, with how many seconds of paid overtime may follow.</summary>
public sealed record BoardShift(int From, int Until)
{
    public int Overtime { get; init; }

    public IReadOnlyList<BoardBreak> Breaks { get; init; } = [];
}
