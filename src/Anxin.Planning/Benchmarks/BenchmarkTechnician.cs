namespace Anxin.Planning.Benchmarks;

/// <summary>A vehicle or technician as the file gives it; a fleet of equal vehicles has no ids.</summary>
public sealed record BenchmarkTechnician(int? Id, double X, double Y, double From, double Until, int Capacity)
{
    /// <summary>TRSP: the numbers of the skills; Kovacs: the level in each domain.</summary>
    public IReadOnlyList<int> Skills { get; init; } = [];

    public IReadOnlyList<int> Tools { get; init; } = [];

    public IReadOnlyList<int> Parts { get; init; } = [];
}
