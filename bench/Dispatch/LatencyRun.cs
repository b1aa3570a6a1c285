using System.Diagnostics;
using System.Globalization;
using Anxin.Planning.Benchmarks;
using Anxin.Planning.Boards;
using Anxin.Planning.Touring;

namespace Anxin.Dispatch.Bench;

/// <summary>How long a first plan (of processor) and a question for slots (by the clock) take in a process that has done both before.</summary>
internal sealed class LatencyRun(IReadOnlyDictionary<string, double> references)
{
    private const double WarmSeconds = 3;
    private const int Questions = 41;
    private static readonly double[] Limits = [0, 0.005, 0.010, 0.015, 0.020, 0.025];

    public int Run(ReadOnlySpan<string> files)
    {
        Console.WriteLine("| instance | seconds given | ms of processor, best / median / worst | gap %, best / median / worst | left out at most |\n|---|---:|---:|---:|---:|");
        foreach (var file in files)
        {
            var (instance, name) = (Instances.Read(file), Path.GetFileNameWithoutExtension(file));
            Plan(instance, WarmSeconds);
            foreach (var seconds in Limits)
            {
                Plan(instance, seconds);
                var (times, gaps, leftOut) = (new double[Questions], new double[Questions], 0);
                for (var i = 0; i < Questions; i++)
                {
                    var start = Table.Spent();
                    var plan = Plan(instance, seconds);
                    times[i] = 1000 * (Table.Spent() - start);
                    gaps[i] = 100 * ((plan.Value / references.GetValueOrDefault(name, double.NaN)) - 1);
                    leftOut = Math.Max(leftOut, plan.Unassigned.Count);
                }

                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"| {name} | {seconds} | {Spread(times)} | {Spread(gaps)} | {leftOut} |"));
            }
        }

        Slots();
        return 0;
    }

    private static BenchmarkPlan Plan(BenchmarkInstance instance, double seconds)
    {
        var start = Table.Spent();
        var limit = new WorkLimit(seconds, long.MaxValue, () => Table.Spent() - start, CancellationToken.None);
        return BenchmarkSolver.Solve(instance, BenchmarkObjective.Distance, dimacs: true, seed: 1, limit);
    }

    private static void Slots()
    {
        var board = DrawnBoard.Of(jobs: 200, technicians: 25);
        var plan = BoardSolver.Solve(board, 1, WorkLimit.Of(200));
        board = board with { Jobs = [.. board.Jobs, .. Enumerable.Range(0, Questions).Select(i => DrawnBoard.Job(new Random(i), $"new{i}"))] };
        var finder = new SlotFinder(board, plan);
        var (times, offered) = (new double[Questions], 0);
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < Questions; i++)
            {
                var start = Stopwatch.GetTimestamp();
                offered += finder.Find($"new{i}", 7200).Count;
                times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\nslots, {plan.Tours.Sum(tour => tour.Visits.Count)} of 200 jobs in the plan, {offered / (3.0 * Questions):F1} windows offered: {Spread(times)} ms"));
    }

    private static string Spread(double[] times)
    {
        Array.Sort(times);
        return string.Create(CultureInfo.InvariantCulture, $"{times[0]:F1} / {times[times.Length / 2]:F1} / {times[^1]:F1}");
    }
}
