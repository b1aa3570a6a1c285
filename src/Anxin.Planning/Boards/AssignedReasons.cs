namespace Anxin.Planning.Boards;

/// <summary>What a job costs where it is, and what the next best technician would cost; null when nobody else can.</summary>
public sealed record AssignedReasons(string Job, string Technician, long Cost, string? NextBest, long? NextBestCost);
