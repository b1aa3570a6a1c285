using System.Diagnostics;
using System.Globalization;

namespace Anxin.Places.Bench;

/// <summary>Addresses a second of one thread over a file of texts, one a line, in one batch: the best and the middle of the runs, and by processor time.</summary>
internal static class Throughput
{
    private const int Runs = 21;
    private const double LeastSeconds = 0.2;

    public static void Measure(string file)
    {
        var texts = File.ReadAllLines(file);
        var resolver = Gazetteer.Default.Resolver;
        var rounds = 1;
        while (Seconds(resolver, texts, rounds) < LeastSeconds)
        {
            rounds *= 2;
        }

        var worked = Processor();
        var rates = Enumerable.Range(0, Runs).Select(_ => rounds * texts.Length / Seconds(resolver, texts, rounds)).Order().ToList();
        var byProcessor = Runs * rounds * texts.Length / (Processor() - worked).TotalSeconds;
        var before = GC.GetAllocatedBytesForCurrentThread();
        Seconds(resolver, texts, 1);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / texts.Length;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{texts.Length} texts: best {rates[^1]:N0}/s, middle {rates[Runs / 2]:N0}/s; by processor time {byProcessor:N0}/s; {bytes} bytes an address"));
    }

    // On a machine that others use too, the time the processor gave to this process says more than the clock.
    private static TimeSpan Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static double Seconds(Resolver resolver, string[] texts, int rounds)
    {
        var start = Stopwatch.GetTimestamp();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var text in texts)
            {
                resolver.Resolve(text);
            }
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
