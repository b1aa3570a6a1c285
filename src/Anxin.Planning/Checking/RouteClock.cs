using System.Globalization;
using Anxin.Planning.Benchmarks;

namespace Anxin.Planning.Checking;

/// <summary>Drives a route by the clock, at the times the plan gives or else as early as possible.</summary>
internal sealed class RouteClock(BenchmarkTechnician technician, BenchmarkJob[] stops, double[] legs, Action<string> violated)
{
    private const double Tolerance = 1e-4;

    public void Run(IReadOnlyList<double>? starts, bool complete)
    {
        if (starts is not null && complete && starts.Count != stops.Length)
        {
            violated($"{starts.Count} start times for {stops.Length} stops");
            return;
        }

        var now = technician.From;
        for (var i = 0; i < stops.Length; i++)
        {
            var begin = Math.Max(now + legs[i], stops[i].Ready);
            if (starts is not null && complete)
            {
                if (!(starts[i] >= begin - Tolerance))
                {
                    violated(Text($"stop {stops[i].Id} cannot begin at {starts[i]}, at the earliest at {begin}"));
                }

                begin = starts[i];
            }

            if (!(begin <= stops[i].Due + Tolerance))
            {
                violated(Text($"stop {stops[i].Id} begins at {begin}, after its window ends at {stops[i].Due}"));
            }

            now = begin + stops[i].Service;
        }

        if (stops.Length > 0 && !(now + legs[^1] <= technician.Until + Tolerance))
        {
            violated(Text($"it is back at {now + legs[^1]}, after the end at {technician.Until}"));
        }
    }

    /// <summary>The time on the road: at the times told, or else the least possible.</summary>
    public double Duration(IReadOnlyList<double>? starts) =>
        starts is not null && starts.Count == stops.Length && stops.Length > 0
            ? starts[^1] + stops[^1].Service + legs[^1] - starts[0] + legs[0]
            : ShortestDuration(technician, stops, legs);

    /// <summary>The least time from setting out to being back: setting out as late as being back at the same time allows.</summary>
    private static double ShortestDuration(BenchmarkTechnician technician, BenchmarkJob[] stops, double[] legs)
    {
        var back = Back(technician.From, stops, legs, out _);
        var (low, high) = (technician.From, back);
        // Later departures end no earlier. The latest that still ends at the same time, on time everywhere, is found by halving.
        for (var step = 0; step < 100; step++)
        {
            var middle = (low + high) / 2;
            var end = Back(middle, stops, legs, out var late);
            (low, high) = late || end > back + 1e-9 || end > technician.Until + Tolerance ? (low, middle) : (middle, high);
        }

        return back - low;
    }

    private static double Back(double departure, BenchmarkJob[] stops, double[] legs, out bool late)
    {
        (var now, late) = (departure, false);
        for (var i = 0; i < stops.Length; i++)
        {
            var begin = Math.Max(now + legs[i], stops[i].Ready);
            late |= begin > stops[i].Due + 1e-9;
            now = begin + stops[i].Service;
        }

        return now + legs[^1];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
