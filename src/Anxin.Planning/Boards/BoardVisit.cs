namespace Anxin.Planning.Boards;

/// <summary>A job in a plan, and when work on it begins and ends.</summary>
public sealed record BoardVisit(string Job, int Start, int End);
