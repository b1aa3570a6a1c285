namespace Anxin.Planning.Boards;

/// <summary>A window that can be offered for a job: with whom, from when, and what it adds to the cost of the plan.</summary>
public sealed record BoardSlot(int From, int Until, string Technician, int Start, long Cost);
