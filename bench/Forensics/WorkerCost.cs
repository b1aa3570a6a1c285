using System.Diagnostics;
using System.Globalization;
using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Decoding;
using Anxin.Forensics.Media.Supervising;

namespace Anxin.Forensics.Bench;

/// <summary>What decoding in a supervised process costs over decoding in this one, and what that process holds at most.</summary>
internal static class WorkerCost
{
    private const int Rounds = 15;

    /// <summary>Prints a line a file: bytes, pixels, milliseconds here and in a worker (medians), the worker's highest resident set.</summary>
    public static int Print(string program, string[] files)
    {
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            if (!MediaFile.TryExamine(bytes, new MediaLimits(long.MaxValue), out var info, out var problem))
            {
                Console.WriteLine($"{file}: {problem.Message}");
                continue;
            }

            var wanted = info.Size.Pixels <= 16_000_000 ? info.Size : info.Size.Within(4_000);
            var options = new WorkerOptions("dotnet", [program, "decode-worker"]);
            using var decoder = new SupervisedDecoder(
                options with { Arguments = [.. options.Arguments, options.MostBytes.ToString(CultureInfo.InvariantCulture)] });
            var here = Median(() => NativeDecoder.For(info.Format).Decode(bytes, info, wanted));
            var there = Median(() => decoder.Decode(bytes, info, wanted));
            Console.WriteLine(
                $"| {Path.GetFileName(file)} | {bytes.Length >> 10:N0} KiB | {info.Size.Pixels / 1e6:F1} MP | {here:F0} ms | {there:F0} ms | {Highest()} MiB |");
        }

        return 0;
    }

    private static double Median(Action decode)
    {
        decode();
        double[] times = [.. Enumerable.Range(0, Rounds).Select(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            decode();
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }).Order()];
        return times[Rounds / 2];
    }

    // The only child of this process is the worker.
    private static long Highest()
    {
        var children = File.ReadAllText($"/proc/{Environment.ProcessId}/task/{Environment.ProcessId}/children")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var task in Directory.EnumerateDirectories($"/proc/{Environment.ProcessId}/task"))
        {
            children = [.. children, .. File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        }

        return children.Distinct().Select(id => File.ReadLines($"/proc/{id}/status").FirstOrDefault(l => l.StartsWith("VmHWM", StringComparison.Ordinal)))
            .OfType<string>().Select(l => long.Parse(new string([.. l.Where(char.IsDigit)]), CultureInfo.InvariantCulture) >> 10).DefaultIfEmpty().Max();
    }
}
