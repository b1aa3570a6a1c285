namespace Anxin.Planning.Benchmarks;

/// <summary>A plan for an instance with what it claims to cost, in the unit of the instance.</summary>
public sealed record BenchmarkPlan(
    string Instance, BenchmarkObjective Objective, double Value, double Distance, double Duration, int Vehicles,
    IReadOnlyList<int> Unassigned, IReadOnlyList<BenchmarkRoute> Routes)
{
    public long Iterations { get; init; }

    public int Seed { get; init; }
}
