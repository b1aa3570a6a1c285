using System.Diagnostics;
using System.Globalization;

namespace Anxin.Forensics.Bench.Fuzzing;

/// <summary>
/// Gives damaged inputs to every parser in turn until the time is over. A fault is an exception, an input that takes more than two
/// seconds of the processor, or one that allocates more than 512 MiB; its bytes are kept. The answer is 1 when there was one.
/// </summary>
internal sealed class FuzzRun(IReadOnlyList<FuzzTarget> targets, TimeSpan time, int seed, string keep)
{
    private const long MostBytes = 512L << 20;

    private static readonly TimeSpan _slow = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, (long Inputs, double Slowest, long Largest)> _seen = [];
    private int _faults;

    public static int Start(string[] arguments)
    {
        var options = arguments.Chunk(2).Where(c => c.Length == 2).ToDictionary(c => c[0], c => c[1], StringComparer.Ordinal);
        var folder = options.GetValueOrDefault("--from", Path.Combine(AppContext.BaseDirectory, "Seeds"));
        var minutes = double.Parse(options.GetValueOrDefault("--minutes", "1"), CultureInfo.InvariantCulture);
        var seed = int.Parse(options.GetValueOrDefault("--seed", "1"), CultureInfo.InvariantCulture);
        byte[][] files = [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        return new FuzzRun(FuzzTargets.Of(files), TimeSpan.FromMinutes(minutes), seed, options.GetValueOrDefault("--keep", ".")).Run();
    }

    private int Run()
    {
        var (chance, watch) = (new Random(seed), Stopwatch.StartNew());
        var mutator = new ByteMutator(chance);
        for (var round = 0; watch.Elapsed < time; round++)
        {
            var target = targets[round % targets.Count];
            var input = mutator.Change(target.Seeds[chance.Next(target.Seeds.Count)], target.Seeds[chance.Next(target.Seeds.Count)]);
            if (chance.Next(2) == 0)
            {
                target.Repair(input);
            }

            Try(target, input);
        }

        Report(watch.Elapsed);
        return _faults > 0 ? 1 : 0;
    }

    private void Try(FuzzTarget target, byte[] input)
    {
        var (start, allocated) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        try
        {
            target.Read(input);
        }
        catch (Exception fault)
        {
            Keep(target, input, fault.ToString());
        }

        var (elapsed, bytes) = (Environment.CpuUsage.TotalTime - start, GC.GetAllocatedBytesForCurrentThread() - allocated);
        if (elapsed > _slow || bytes > MostBytes)
        {
            Keep(target, input, $"took {elapsed.TotalMilliseconds:F0} ms and {bytes >> 20} MiB");
        }

        var seen = _seen.GetValueOrDefault(target.Name);
        _seen[target.Name] = (seen.Inputs + 1, Math.Max(seen.Slowest, elapsed.TotalMilliseconds), Math.Max(seen.Largest, bytes));
    }

    private void Keep(FuzzTarget target, byte[] input, string why)
    {
        var path = Path.Combine(keep, $"fault-{target.Name.Replace(' ', '-')}-{++_faults}.bin");
        File.WriteAllBytes(path, input);
        Console.WriteLine($"{path}: {why}");
    }

    private void Report(TimeSpan elapsed)
    {
        Console.WriteLine($"seed {seed}, {elapsed.TotalMinutes:F1} minutes, {_faults} faults");
        foreach (var (name, (inputs, slowest, largest)) in _seen)
        {
            Console.WriteLine($"| {name} | {inputs:N0} | {slowest:F0} ms | {largest / 1048576.0:F1} MiB |");
        }

        Console.WriteLine($"working set at the end {Environment.WorkingSet >> 20} MiB, highest {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");
    }
}
