namespace Anxin.Planning.Benchmarks;

/// <summary>A customer or request as its file gives it.</summary>
public sealed record BenchmarkJob(int Id, double X, double Y, int Demand, double Ready, double Due, double Service)
{
    /// <summary>What leaving it out costs; null when it must be done.</summary>
    public double? Prize { get; init; }

    /// <summary>For each skill the level asked for, 0 when it is not. Kovacs: the technicians asked for, by domain, then by level.</summary>
    public IReadOnlyList<int> Skills { get; init; } = [];

    public IReadOnlyList<int> Tools { get; init; } = [];

    /// <summary>The number of each spare part it takes.</summary>
    public IReadOnlyList<int> Parts { get; init; } = [];

    /// <summary>When the request becomes known; negative when it is known from the start.</summary>
    public double Release { get; init; } = -1;
}
