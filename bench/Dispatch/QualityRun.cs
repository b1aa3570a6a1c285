using Anxin.Planning.Benchmarks;
using Anxin.Planning.Checking;
using Anxin.Planning.Touring;

namespace Anxin.Dispatch.Bench;

/// <summary>Plans one instance after another and prints the gap to a reference; every plan is checked.</summary>
internal sealed class QualityRun(double seconds, int seed, BenchmarkObjective objective, IReadOnlyDictionary<string, double> references)
{
    public int Run(ReadOnlySpan<string> files)
    {
        var table = new Table(references);
        Table.Head();
        foreach (var file in files)
        {
            var instance = Instances.Read(file);
            var name = Path.GetFileNameWithoutExtension(file.Split('@')[0]);
            var dimacs = instance.Format is BenchmarkFormat.Solomon or BenchmarkFormat.Vrplib && objective != BenchmarkObjective.Hierarchical;
            var start = Table.Spent();
            var limit = new WorkLimit(seconds, long.MaxValue, () => Table.Spent() - start, CancellationToken.None);
            var plan = BenchmarkSolver.Solve(instance, objective, dimacs, seed, limit);
            table.Row(name, name, plan, new BenchmarkCheck(instance, objective, dimacs).Run(plan).Violations.Count);
        }

        table.Foot();
        return table.HasViolations ? 1 : 0;
    }
}
