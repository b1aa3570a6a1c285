using Anxin.Planning.Touring;

namespace Anxin.Planning.Benchmarks;

/// <summary>Plans an instance of a public benchmark.</summary>
public static class BenchmarkSolver
{
    public static BenchmarkPlan Solve(BenchmarkInstance instance, BenchmarkObjective objective, bool dimacs, int seed, WorkLimit limit)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var problem = BenchmarkInNumbers.Of(instance, objective, dimacs);
        var plan = RoutingSolver.Solve(problem, objective == BenchmarkObjective.Hierarchical, seed, limit);
        return new BenchmarkAnswer(instance, objective, dimacs).Of(plan, seed);
    }
}
