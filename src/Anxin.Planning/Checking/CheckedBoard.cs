namespace Anxin.Planning.Checking;

/// <summary>The cost of a board's plan as counted anew, and every rule it breaks.</summary>
public sealed record CheckedBoard(string Board, long Cost, IReadOnlyList<string> Violations);
