namespace Anxin.Planning.Benchmarks;

/// <summary>The day of one vehicle or technician: the ids of the stops in their order, 0 for a visit to the depot on the way, and when work begins at each.</summary>
public sealed record BenchmarkRoute(int? Technician, IReadOnlyList<int> Stops, IReadOnlyList<double>? Start);
