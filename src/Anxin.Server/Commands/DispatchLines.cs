using System.Globalization;
using Anxin.Planning.Benchmarks;
using Anxin.Planning.Boards;

namespace Anxin.Server.Commands;

/// <summary>How plans are written and read again.</summary>
internal static class DispatchLines
{
    public static Task Write(BoardPlan plan, double cpuSeconds, double wallSeconds, bool json)
    {
        if (json)
        {
            return Terminal.WriteJsonLine(new
            {
                plan.Board, plan.Cost, plan.Tours, plan.Unassigned, CpuSeconds = Math.Round(cpuSeconds, 3),
                WallSeconds = Math.Round(wallSeconds, 3), plan.Iterations, plan.Seed,
            });
        }

        var lines = plan.Tours.Select(tour =>
            $"{tour.Technician}, shift {tour.Shift}: {string.Join(' ', tour.Visits.Select(visit => $"{visit.Job}@{visit.Start}"))}");
        return Console.Out.WriteLineAsync(string.Join(
            '\n', lines.Append($"{plan.Board}: cost {plan.Cost}, undone: {(plan.Unassigned.Count == 0 ? "none" : string.Join(' ', plan.Unassigned))}")));
    }

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
