namespace Anxin.Planning.Boards;

/// <summary>A rest that begins within a window. It is never left out.</summary>
public sealed record BoardBreak(int From, int Until, int Length);
