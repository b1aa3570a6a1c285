using System.CommandLine;
using System.Diagnostics;
using Anxin.Planning.Benchmarks;
using Anxin.Planning.Boards;
using Anxin.Planning.Touring;

namespace Anxin.Server.Commands;

internal static class DispatchSolveCommand
{
    public static Command Create()
    {
        var options = new DispatchOptions();
        var (seconds, iterations, seed, json) = (CpuLimit("--cpu-limit"), Iterations(), Seed(), CommonOptions.AsJson());
        var threads = Threads();
        var command = new ExampledCommand(
            "solve",
            "Plans a board (format json) or an instance of a public benchmark. The same seed and --iterations give the same plan.",
            "anxin dispatch solve R101.txt --format solomon --rounding dimacs --cpu-limit 10 --json",
            "anxin dispatch solve board.json --format json --cpu-limit 5 --json",
            "anxin dispatch solve tasks.txt --format kovacs --technicians crew.txt --objective cost --cpu-limit 10 --json")
        {
            seconds, iterations, threads, seed, json,
        };
        options.AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            var board = options.IsBoard(parsed) ? DispatchBoards.Board(parsed.GetRequiredValue(options.File)) : null;
            var instance = board is null ? options.Read(parsed) : null;
            var wall = Stopwatch.StartNew();
            var cpu = Environment.CpuUsage.TotalTime;
            double Spent() => (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
            var limit = new WorkLimit(parsed.GetValue(seconds), parsed.GetValue(iterations), Spent, ct);
            if (board is not null)
            {
                var answer = DispatchBoards.Told(() => BoardSolver.Solve(board, parsed.GetValue(seed), limit));
                await DispatchLines.Write(answer, Spent(), wall.Elapsed.TotalSeconds, parsed.GetValue(json));
                return CommandRoot.Done;
            }

            var plan = BenchmarkSolver.Solve(
                instance!, options.ObjectiveOf(parsed), options.IsDimacs(parsed), parsed.GetValue(seed), limit);
            await DispatchLines.Write(plan, Spent(), wall.Elapsed.TotalSeconds, parsed.GetValue(json));
            return CommandRoot.Done;
        });
        return command;
    }

    public static Option<double> CpuLimit(string name)
    {
        var option = new Option<double>(name)
        {
            Description = "Seconds of processor time, counted from the start of the search", HelpName = "SECONDS", DefaultValueFactory = _ => 10,
        };
        option.Validators.Add(result =>
        {
            if (!(result.GetValue(option) > 0))
            {
                result.AddError($"{name} must be above 0.");
            }
        });
        return option;
    }

    public static Option<long> Iterations()
    {
        var option = new Option<long>("--iterations")
        {
            Description = "Steps of the search, when fewer than the time allows", HelpName = "N", DefaultValueFactory = _ => long.MaxValue,
        };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) < 0)
            {
                result.AddError("--iterations must be 0 or more.");
            }
        });
        return option;
    }

    private static Option<int> Threads()
    {
        var option = new Option<int>("--threads") { Description = "Threads of the search; it has one", HelpName = "1", DefaultValueFactory = _ => 1 };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) != 1)
            {
                result.AddError("--threads must be 1: the search has one thread.");
            }
        });
        return option;
    }

    public static Option<int> Seed() => new("--seed") { Description = "Chooses among equally random searches", DefaultValueFactory = _ => 1 };
}
