using System.Diagnostics;

namespace Anxin.IntakeBench;

/// <summary>Keeps a number of clients busy for a while and says how often they succeeded and how long each success took.</summary>
internal static class Load
{
    public const int Clients = 32;

    public sealed record Measured(double PerSecond, TimeSpan P50, TimeSpan P99);

    /// <param name="client">Makes one client; its calls are the work.</param>
    /// <param name="seconds">How long to measure, after twelve seconds in which the server compiles what it often does.</param>
    /// <param name="rate">Calls a second over all clients, or null for as many as possible.</param>
    public static async Task<Measured> Drive(Func<int, Task<Func<Task>>> client, int seconds, double? rate = null)
    {
        var clients = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client));
        var (start, warm) = (Stopwatch.GetTimestamp(), TimeSpan.FromSeconds(12));
        var end = warm + TimeSpan.FromSeconds(seconds);
        var times = await Task.WhenAll(clients.Select((work, i) => Task.Run(() => One(work, i, start, warm, end, rate))));
        var sorted = times.SelectMany(t => t).Order().ToArray();
        return new Measured(sorted.Length / (double)seconds, At(sorted, 0.5), At(sorted, 0.99));
    }

    private static async Task<List<TimeSpan>> One(Func<Task> work, int index, long start, TimeSpan warm, TimeSpan end, double? rate)
    {
        var times = new List<TimeSpan>();
        var gap = rate is { } r ? TimeSpan.FromSeconds(Clients / r) : TimeSpan.Zero;
        for (var next = gap * index / Clients; Stopwatch.GetElapsedTime(start) < end; next += gap)
        {
            if (rate is not null && next - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait);
            }

            // At a fixed rate the time counts from when the call was due, so that a slow answer does not hide those behind it.
            var began = rate is null ? Stopwatch.GetElapsedTime(start) : next;
            await work();
            if (began >= warm)
            {
                times.Add(Stopwatch.GetElapsedTime(start) - began);
            }
        }

        return times;
    }

    private static TimeSpan At(TimeSpan[] sorted, double share) =>
        sorted.Length == 0 ? TimeSpan.Zero : sorted[(int)((sorted.Length - 1) * share)];
}
