using System.CommandLine;
using Anxin.App.Operations;

namespace Anxin.Server.Commands;

internal static class RestoreCommand
{
    public static Command Create()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.AsJson());
        var archive = new Argument<string>("ARCHIVE") { Description = "What anxin backup wrote" };
        var force = new Option<bool>("--force") { Description =
            "Replace what is there (an SQLite database, files and keys are moved aside; a PostgreSQL schema is dropped)" };
        var command = new ExampledCommand(
            "restore",
            "Puts a backup back. The archive is checked against its manifest before anything changes. A PostgreSQL target is named as for the server, by Database__Provider and "
            + "Database__ConnectionString or settings.json in the data folder.",
            "anxin restore /backups/anxin-20260401-020000.tar --data /srv/anxin")
        {
            archive, force, json, data,
        };
        command.SetAction(async (parsed, ct) =>
        {
            var (folder, path) = (parsed.Folder(data), parsed.GetRequiredValue(archive));
            if (!File.Exists(path))
            {
                throw new CommandFailure($"There is no file {path}.");
            }

            Directory.CreateDirectory(folder);
            using var alone = DataFolderLock.Alone(folder);
            var options = new ServerOptions(folder, "", Demo: false).App(Settings.Read(folder));
            var handler = new Restore.Handler(options, TimeProvider.System);
            var restored = await Terminal.WithProgress(
                "Checking the archive", progress => handler.Handle(new Restore.Command(path, parsed.GetValue(force)), progress, ct));
            if (!restored.Ok)
            {
                throw new CommandFailure($"{restored.Error.Message} {restored.Error.Remedy}");
            }

            await (parsed.GetValue(json) ? Terminal.WriteJson(restored.Value) : Print(restored.Value, options.KeyRingPath));
            return CommandRoot.Done;
        });
        return command;
    }

    private static async Task Print(Restore.Restored restored, string ring)
    {
        await Console.Out.WriteLineAsync(
            $"Restored {restored.Holds.Cases} cases as of {restored.CreatedAt:yyyy-MM-dd HH:mm:ss} UTC. Check with: anxin journal verify");
        if (restored.MovedAside is not null)
        {
            await Console.Out.WriteLineAsync($"What was there before is in {restored.MovedAside}");
        }

        if (restored.RingMissing)
        {
            await Console.Error.WriteLineAsync($"The backup has no key ring. Put the ring of this database into {ring} before starting; without it nothing sealed can be read.");
        }
    }
}
