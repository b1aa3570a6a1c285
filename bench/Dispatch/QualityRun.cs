using System.Globalization;
using Anxin.Planning.Benchmarks;
using Anxin.Planning.Checking;
using Anxin.Planning.Touring;

namespace Anxin.Dispatch.Bench;

/// <summary>Plans one instance after another and prints the gap to a reference; every plan is checked.</summary>
internal sealed class QualityRun(double seconds, BenchmarkObjective objective, IReadOnlyDictionary<string, double> references)
{
    public int Run(ReadOnlySpan<string> files)
    {
        var (gaps, broken) = (new List<double>(), 0);
        Console.WriteLine("| instance | value | reference | gap % | vehicles | left out | violations |\n|---|---:|---:|---:|---:|---:|---:|");
        foreach (var file in files)
        {
            var instance = Read(file);
            var name = Path.GetFileNameWithoutExtension(file.Split('@')[0]);
            var dimacs = instance.Format is BenchmarkFormat.Solomon or BenchmarkFormat.Vrplib && objective != BenchmarkObjective.Hierarchical;
            var start = Spent();
            var plan = BenchmarkSolver.Solve(
                instance, objective, dimacs, 1, new WorkLimit(seconds, long.MaxValue, () => Spent() - start, CancellationToken.None));
            var violations = new BenchmarkCheck(instance, objective, dimacs).Run(plan).Violations.Count;
            var reference = references.GetValueOrDefault(name, double.NaN);
            var gap = 100 * ((plan.Value / reference) - 1);
            broken += violations;
            if (!double.IsNaN(gap))
            {
                gaps.Add(gap);
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {plan.Value:F2} | {reference} | {gap:F3} | {plan.Vehicles} | {plan.Unassigned.Count} | {violations} |"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nmean gap {gaps.DefaultIfEmpty(double.NaN).Average():F4} % over {gaps.Count} with a reference"));
        return broken > 0 ? 1 : 0;
    }

    private static double Spent() => Environment.CpuUsage.TotalTime.TotalSeconds;

    private static BenchmarkInstance Read(string file)
    {
        if (file.Split('@') is [var tasks, var technicians])
        {
            return KovacsFile.Read(File.ReadAllText(tasks), File.ReadAllText(technicians), Path.GetFileNameWithoutExtension(tasks));
        }

        var text = File.ReadAllText(file);
        return file.EndsWith(".vrp", StringComparison.Ordinal) ? VrplibFile.Read(text)
            : text.Contains("CREW COUNT", StringComparison.Ordinal) ? TrspFile.Read(text)
            : SolomonFile.Read(text);
    }
}
