using System.CommandLine;
using System.Text.Json;
using Anxin.App.Common;
using Anxin.Planning.Benchmarks;
using Anxin.Planning.Boards;
using Anxin.Planning.Checking;

namespace Anxin.Server.Commands;

internal static class DispatchCheckCommand
{
    public static Command Create()
    {
        var options = new DispatchOptions();
        var (solution, json) = (new Argument<string>("SOLUTION") { Description = "The plan, as solve prints it" }, CommonOptions.AsJson());
        var command = new ExampledCommand(
            "check",
            "Counts a plan anew from the instance alone and lists every rule it breaks. Exit code 1 when there is one.",
            "anxin dispatch check R101.txt plan.json --format solomon --rounding dimacs");
        options.AddTo(command);
        command.Add(solution);
        command.Add(json);
        command.SetAction(async (parsed, _) =>
        {
            if (options.IsBoard(parsed))
            {
                return await CheckBoard(parsed.GetRequiredValue(options.File), parsed.GetRequiredValue(solution), parsed.GetValue(json));
            }

            var instance = options.Read(parsed);
            var plan = Read(parsed.GetRequiredValue(solution));
            var found = new BenchmarkCheck(instance, options.ObjectiveOf(parsed), options.IsDimacs(parsed)).Run(plan);
            await (parsed.GetValue(json) ? Terminal.WriteJsonLine(found) : Console.Out.WriteLineAsync(Text(found)));
            return found.Violations.Count > 0 ? CommandRoot.Found : CommandRoot.Done;
        });
        return command;
    }

    private static async Task<int> CheckBoard(string file, string solution, bool json)
    {
        var (board, plan) = (DispatchBoards.Board(file), DispatchBoards.Plan(solution));
        DispatchBoards.Told(() => BoardSolver.Review(board));
        var found = new BoardCheck(board).Run(plan);
        await (json
            ? Terminal.WriteJsonLine(found)
            : Console.Out.WriteLineAsync(string.Join('\n', found.Violations.Append($"{found.Board}: cost {found.Cost}, {found.Violations.Count} violations"))));
        return found.Violations.Count > 0 ? CommandRoot.Found : CommandRoot.Done;
    }

    private static string Text(CheckedPlan found) => string.Join('\n', found.Violations.Append(FormattableString.Invariant(
        $"{found.Instance}: value {found.Value}, distance {found.Distance}, duration {found.Duration}, {found.Vehicles} vehicles, {found.Violations.Count} violations")));

    private static BenchmarkPlan Read(string file)
    {
        try
        {
            var plan = JsonSerializer.Deserialize<BenchmarkPlan>(DispatchOptions.Text(file), Json.Options)
                ?? throw new CommandFailure($"{file}: there is no plan in it.");
            return plan is { Routes: not null, Unassigned: not null } && plan.Routes.All(route => route?.Stops is not null)
                ? plan
                : throw new CommandFailure($"{file}: routes with stops, and unassigned, are needed.");
        }
        catch (JsonException e)
        {
            throw new CommandFailure($"{file}: {e.Message}");
        }
    }
}
