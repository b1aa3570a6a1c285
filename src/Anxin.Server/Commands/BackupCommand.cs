using System.CommandLine;
using Anxin.App.Operations;

namespace Anxin.Server.Commands;

internal static class BackupCommand
{
    public static Command Create()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.AsJson());
        var target = new Argument<string>("TARGET") { Description = "The archive to write, or a folder to put it in" };
        var withoutKeys = new Option<bool>("--without-keys") { Description =
            "Leave the key ring out; then it must be kept elsewhere, or the backup is worth nothing" };
        var command = new ExampledCommand(
            "backup",
            "Writes database, stored files, checkpoints and key ring into one archive, while the server runs. Whoever has an archive with keys can read everything in it.",
            "anxin backup /backups", "anxin backup /backups/today.tar --without-keys")
        {
            target, withoutKeys, json, data,
        };
        command.SetAction(async (parsed, ct) =>
        {
            await using var installation = await Installation.OpenCurrent(parsed.Folder(data), ct);
            await using var scope = installation.Scope();
            var handler = scope.ServiceProvider.GetRequiredService<Backup.Handler>();
            var wanted = new Backup.Command(parsed.GetRequiredValue(target), !parsed.GetValue(withoutKeys));
            var made = await Terminal.WithProgress("Copying", progress => handler.Handle(wanted, progress, ct));
            await (parsed.GetValue(json) ? Terminal.WriteJson(made) : Print(made));
            return made.Holds.MissingFiles.Count == 0 ? CommandRoot.Done : CommandRoot.Found;
        });
        return command;
    }

    private static async Task Print(Backup.Made made)
    {
        await Console.Out.WriteLineAsync($"{made.Path}: {made.Holds.Cases} cases, {made.Members} members, {made.Bytes} bytes, {(made.WithKeys ? "with" : "without")} the key ring.");
        if (made.Holds.MissingFiles.Count > 0)
        {
            await Console.Error.WriteLineAsync(
                $"{made.Holds.MissingFiles.Count} stored files that cases refer to were not there; the archive's manifest names them.");
        }
    }
}
