namespace Anxin.Planning.Boards;

/// <summary>The cheapest single thing to give up so that a job finds room: for whom, which condition, from when, at what cost.</summary>
public sealed record WayOut(string Technician, Hindrance Condition, int Start, long Cost, long? By);
