using System.CommandLine;
using System.Diagnostics;
using Anxin.Planning.Benchmarks;
using Anxin.Planning.Touring;

namespace Anxin.Server.Commands;

internal static class DispatchReplayCommand
{
    public static Command Create()
    {
        var options = new DispatchOptions();
        var (seconds, iterations) = (DispatchSolveCommand.CpuLimit("--cpu-limit-per-event"), DispatchSolveCommand.Iterations());
        var (seed, json) = (DispatchSolveCommand.Seed(), CommonOptions.AsJson());
        var command = new ExampledCommand(
            "replay",
            "Lives through a day in which requests become known at the times the file gives, and plans the rest of the day anew each time. What "
            + "somebody has set out for stays. Format trsp, objective duration.",
            "anxin dispatch replay C101.100_25-5-5-5_rd_50.txt --format trsp --objective duration --cpu-limit-per-event 1 --json")
        {
            seconds, iterations, seed, json,
        };
        options.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(options.Format) != "trsp" || result.GetValue(options.Objective) != "duration")
            {
                result.AddError("replay needs --format trsp and --objective duration.");
            }
        });
        command.SetAction(async (parsed, ct) =>
        {
            var instance = options.Read(parsed);
            var wall = Stopwatch.StartNew();
            double Now() => Environment.CpuUsage.TotalTime.TotalSeconds;
            var start = Now();
            WorkLimit Next()
            {
                var begin = Now();
                return new WorkLimit(parsed.GetValue(seconds), parsed.GetValue(iterations), () => Now() - begin, ct);
            }

            var plan = new BenchmarkReplay(instance).Run(parsed.GetValue(seed), Next);
            await DispatchLines.Write(plan, Now() - start, wall.Elapsed.TotalSeconds, parsed.GetValue(json));
            return CommandRoot.Done;
        });
        return command;
    }
}
