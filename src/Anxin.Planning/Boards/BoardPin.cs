namespace Anxin.Planning.Boards;

/// <summary>What a dispatcher has fixed: who, when, or both.</summary>
public sealed record BoardPin
{
    public string? Technician { get; init; }

    public int? Start { get; init; }
}
