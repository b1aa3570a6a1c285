using System.CommandLine;
using Anxin.App.Data;

namespace Anxin.Server.Commands;

internal static class MigrateCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var command = new ExampledCommand(
            "migrate",
            "Creates the database, or brings it to this version. A running server of an older version should be stopped first.",
            "anxin migrate", "anxin migrate --data /srv/anxin")
        {
            data,
        };
        command.SetAction(async (parsed, ct) =>
        {
            Directory.CreateDirectory(parsed.Folder(data));
            await using var installation = Installation.Open(parsed.Folder(data), create: true);
            await using var scope = installation.Scope();
            await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().Migrate(ct);
            await Console.Out.WriteLineAsync("The database is up to date.");
            return CommandRoot.Done;
        });
        return command;
    }
}
