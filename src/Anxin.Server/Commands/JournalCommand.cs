using System.CommandLine;
using Anxin.App.Cases;

namespace Anxin.Server.Commands;

internal static class JournalCommand
{
    public static Command Create()
    {
        var group = new Command("journal", "The cases' append-only journals.");
        group.Add(Verify());
        return group;
    }

    private static Command Verify()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.AsJson());
        var command = new ExampledCommand(
            "verify",
            "Recomputes every chain and compares it with the signed checkpoints: finds later edits, gaps, reorders, cut tails, removed cases and chains computed anew. "
            + "Exit code 1 when something is found. Works while the server runs.",
            "anxin journal verify", "anxin journal verify --data /srv/anxin --json")
        {
            json, data,
        };
        command.SetAction(async (parsed, ct) =>
        {
            await using var installation = await Installation.OpenCurrent(parsed.Folder(data), ct);
            await using var scope = installation.Scope();
            var handler = scope.ServiceProvider.GetRequiredService<VerifyJournal.Handler>();
            var report = await Terminal.WithProgress("Reading the journal", progress => handler.All(progress, ct));
            await (parsed.GetValue(json) ? Terminal.WriteJson(report) : Print(report));
            return report.Ok ? CommandRoot.Done : CommandRoot.Found;
        });
        return command;
    }

    private static async Task Print(JournalReport report)
    {
        foreach (var finding in report.Findings)
        {
            var where = finding.CaseId is { } id ? $"case {id}" : "checkpoints";
            await Console.Out.WriteLineAsync($"{finding.Code}: {where}: {finding.Message}");
        }

        if (report.Problems > report.Findings.Count)
        {
            await Console.Out.WriteLineAsync($"... and {report.Problems - report.Findings.Count} more.");
        }

        var last = report.LastCheckpointAt is { } at ? $", the last of {at:yyyy-MM-dd HH:mm:ss} UTC" : "";
        await Console.Out.WriteLineAsync($"{report.Cases} cases, {report.Entries} entries, {report.Checkpoints} checkpoints ({report.Stamps} time-stamped){last}: {(report.Ok ? "all whole." : $"{report.Problems} problems.")}");
    }
}
