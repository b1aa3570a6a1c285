using System.Globalization;
using Anxin.Planning.Benchmarks;

namespace Anxin.Dispatch.Bench;

/// <summary>Rows of plans with their gap to a reference, and the mean gap below.</summary>
internal sealed class Table(IReadOnlyDictionary<string, double> references)
{
    private readonly List<double> _gaps = [];

    /// <summary>Whether any plan broke a rule.</summary>
    public bool HasViolations { get; private set; }

    public static double Spent() => Environment.CpuUsage.TotalTime.TotalSeconds;

    public static void Head() => Console.WriteLine(
        "| instance | value | reference | gap % | vehicles | left out | violations |\n|---|---:|---:|---:|---:|---:|---:|");

    public void Row(string name, string known, BenchmarkPlan plan, int violations)
    {
        var reference = references.GetValueOrDefault(known, double.NaN);
        var gap = 100 * ((plan.Value / reference) - 1);
        HasViolations |= violations > 0;
        if (!double.IsNaN(gap))
        {
            _gaps.Add(gap);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {plan.Value:F2} | {reference} | {gap:F3} | {plan.Vehicles} | {plan.Unassigned.Count} | {violations} |"));
    }

    public void Foot() => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"\nmean gap {_gaps.DefaultIfEmpty(double.NaN).Average():F4} % over {_gaps.Count} with a reference"));
}
