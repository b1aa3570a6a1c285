using System.CommandLine;
using System.Diagnostics;
using Anxin.Planning.Boards;

namespace Anxin.Server.Commands;

internal static class DispatchSlotsCommand
{
    public static Command Create()
    {
        var (board, plan) = (new Argument<string>("BOARD") { Description = "The board, in the format json, with the new job" },
            new Argument<string>("PLAN") { Description = "A plan of it without that job, as solve prints it" });
        var job = new Option<string>("--job") { Description = "The id of the new job", HelpName = "ID", Required = true };
        var length = new Option<int>("--length") { Description = "Seconds of a window", HelpName = "SECONDS", DefaultValueFactory = _ => 7200 };
        length.Validators.Add(result =>
        {
            if (result.GetValue(length) < SlotFinder.ShortestWindow)
            {
                result.AddError($"--length must be {SlotFinder.ShortestWindow} seconds or more.");
            }
        });
        var json = CommonOptions.AsJson();
        var command = new ExampledCommand(
            "slots",
            "Lists the windows that can be offered for a new job, the cheapest first: with whom, from when, and what it adds to the plan's cost.",
            "anxin dispatch slots board.json plan.json --job 17 --length 7200 --json")
        {
            board, plan, job, length, json,
        };
        command.SetAction(async (parsed, _) =>
        {
            var (given, told) = (DispatchBoards.Board(parsed.GetRequiredValue(board)), DispatchBoards.Plan(parsed.GetRequiredValue(plan)));
            var finder = DispatchBoards.Told(() => new SlotFinder(given, told));
            var watch = Stopwatch.StartNew();
            var slots = DispatchBoards.Told(() => finder.Find(parsed.GetRequiredValue(job), parsed.GetValue(length)));
            var answer = new { Job = parsed.GetValue(job), Slots = slots, Milliseconds = Math.Round(watch.Elapsed.TotalMilliseconds, 3) };
            await (parsed.GetValue(json)
                ? Terminal.WriteJsonLine(answer)
                : Console.Out.WriteLineAsync(string.Join('\n', slots.Select(s => $"{s.From}-{s.Until}: {s.Technician} at {s.Start}, cost {s.Cost}"))));
            return CommandRoot.Done;
        });
        return command;
    }
}
