using System.CommandLine;
using Anxin.Planning.Boards;

namespace Anxin.Server.Commands;

internal static class DispatchExplainCommand
{
    public static Command Create()
    {
        var (board, plan) = (new Argument<string>("BOARD") { Description = "The board, in the format json" },
            new Argument<string>("PLAN") { Description = "Its plan, as solve prints it" });
        var json = CommonOptions.AsJson();
        var command = new ExampledCommand(
            "explain",
            "Says why each job is undone: per technician the condition that stands in the way, tried by setting it aside alone, and the cheapest "
            + "way out; and for each visit what it costs there and with the next best technician.",
            "anxin dispatch explain board.json plan.json --json")
        {
            board, plan, json,
        };
        command.SetAction(async (parsed, _) =>
        {
            var (given, told) = (DispatchBoards.Board(parsed.GetRequiredValue(board)), DispatchBoards.Plan(parsed.GetRequiredValue(plan)));
            var reasons = DispatchBoards.Told(() => new BoardExplainer(given, told).Explain());
            await (parsed.GetValue(json) ? Terminal.WriteJsonLine(reasons) : Console.Out.WriteLineAsync(Text(reasons)));
            return CommandRoot.Done;
        });
        return command;
    }

    private static string Text(BoardReasons reasons)
    {
        var undone = reasons.Undone.SelectMany(job => job.Technicians.Select(t =>
            $"{job.Job}: {t.Technician}: {string.Join(", ", t.Obstacles.Select(Text))}").Append(
            job.CheapestRelaxation is { } way ? $"{job.Job}: cheapest way out: {way.Technician}, {way.Condition}{By(way.By)}, cost {way.Cost}" : $"{job.Job}: no single way out"));
        var assigned = reasons.Assigned.Select(job =>
            $"{job.Job}: {job.Technician}, cost {job.Cost}; next best {(job.NextBest is null ? "nobody" : $"{job.NextBest}, cost {job.NextBestCost}")}");
        return string.Join('\n', undone.Concat(assigned));
    }

    private static string Text(Obstacle obstacle) => $"{obstacle.Condition}{By(obstacle.By)}{(obstacle.Alone ? "" : " (not alone)")}";

    private static string By(long? by) => by is null ? "" : $" by {by}";
}
