using System.Globalization;
using Anxin.Planning.Benchmarks;

namespace Anxin.Server.Commands;

/// <summary>How plans are written and read again.</summary>
internal static class DispatchLines
{
    public static Task Write(BenchmarkPlan plan, double cpuSeconds, double wallSeconds, bool json)
    {
        if (json)
        {
            return Terminal.WriteJsonLine(new
            {
                plan.Instance, Objective = plan.Objective.ToString().ToLowerInvariant(), plan.Value, plan.Distance, plan.Duration, plan.Vehicles,
                plan.Unassigned, plan.Routes, CpuSeconds = Math.Round(cpuSeconds, 3), WallSeconds = Math.Round(wallSeconds, 3), plan.Iterations,
                plan.Seed,
            });
        }

        var lines = plan.Routes.Select(route => string.Create(
            CultureInfo.InvariantCulture, $"{route.Technician?.ToString(CultureInfo.InvariantCulture) ?? "vehicle"}: {string.Join(' ', route.Stops)}"));
        var end = string.Create(
            CultureInfo.InvariantCulture,
            $"{plan.Instance}: {plan.Objective} {plan.Value}, {plan.Vehicles} on the road, {plan.Unassigned.Count} left out, {cpuSeconds:F1} s of processor");
        return Console.Out.WriteLineAsync(string.Join('\n', lines.Append(end)));
    }
}
