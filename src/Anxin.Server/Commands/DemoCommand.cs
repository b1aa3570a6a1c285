using System.CommandLine;

namespace Anxin.Server.Commands;

internal static class DemoCommand
{
    public static Command Create()
    {
        var data = CommonOptions.Data();
        var group = new Command("demo", "Invented data to look around in.");
        var seed = new ExampledCommand(
            "seed",
            "Fills an empty installation with invented brands, outlets, technicians, repairs and accounts; prints the accounts' passwords once.",
            "anxin demo seed --data /tmp/anxin-demo")
        {
            data,
        };
        seed.SetAction(async (parsed, ct) =>
        {
            await using var installation = await Installation.OpenCurrent(parsed.Folder(data), ct);
            await SeedOnFirstStart(installation.Services, ct);
            return CommandRoot.Done;
        });
        group.Add(seed);
        return group;
    }

    /// <summary>The one place where the demo's data is asked for, by `demo seed` and by `serve --demo`.</summary>
    public static Task SeedOnFirstStart(IServiceProvider services, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        ArgumentNullException.ThrowIfNull(services);
        throw new CommandFailure("This build has no demo data.");
    }
}
