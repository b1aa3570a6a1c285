using System.Diagnostics;
using System.Globalization;

namespace Anxin.Places.Bench;

/// <summary>What the gazetteer costs a process that has just begun: milliseconds, and memory kept.</summary>
internal static class Loading
{
    private const double Megabyte = 1024 * 1024;

    public static void Measure()
    {
        var resident = Resident();
        var worked = Processor();
        var start = Stopwatch.GetTimestamp();
        var places = Gazetteer.Default;
        var loaded = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var loading = (Processor() - worked).TotalMilliseconds;
        places.Resolver.Resolve("湖北省武汉市洪山区珞喻路1037号");
        places.Nearest(new GeoPoint(114.3055, 30.5928));
        var answered = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var grown = (Resident() - resident) / Megabyte;
        var managed = GC.GetTotalMemory(forceFullCollection: true) / Megabyte;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"loaded in {loaded:F1} ms ({loading:F0} ms of processor), first answers after {answered:F1} ms; resident {grown:F1} MB more than before, managed {managed:F1} MB after collection"));
    }

    private static TimeSpan Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static long Resident()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
