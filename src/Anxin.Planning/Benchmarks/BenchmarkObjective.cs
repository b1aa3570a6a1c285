namespace Anxin.Planning.Benchmarks;

public enum BenchmarkObjective
{
    Distance,

    /// <summary>Fewest vehicles, then the shortest way.</summary>
    Hierarchical,

    /// <summary>The time from setting out to being back, added up.</summary>
    Duration,

    /// <summary>The way, and the price of what is not done.</summary>
    Cost,
}
