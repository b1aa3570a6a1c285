using Anxin.Planning.Benchmarks;
using Anxin.Planning.Checking;
using Anxin.Planning.Touring;

namespace Anxin.Dispatch.Bench;

/// <summary>Lives through one day after another and prints the gap to the best plan known for the day with everything known before.</summary>
internal sealed class ReplayRun(double secondsPerEvent, int seed, IReadOnlyDictionary<string, double> references)
{
    public int Run(ReadOnlySpan<string> files)
    {
        var table = new Table(references);
        Table.Head();
        foreach (var file in files)
        {
            var instance = Instances.Read(file);
            var name = Path.GetFileNameWithoutExtension(file);
            var plan = new BenchmarkReplay(instance).Run(seed, Next);
            table.Row(name, name.Split("_rd_")[0], plan, new BenchmarkCheck(instance, BenchmarkObjective.Duration, false).Run(plan).Violations.Count);
        }

        table.Foot();
        return table.HasViolations ? 1 : 0;
    }

    private WorkLimit Next()
    {
        var begin = Table.Spent();
        return new WorkLimit(secondsPerEvent, long.MaxValue, () => Table.Spent() - begin, CancellationToken.None);
    }
}
