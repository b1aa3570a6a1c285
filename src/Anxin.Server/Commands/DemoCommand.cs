using System.CommandLine;
using Anxin.App.Common;
using Anxin.App.Demo;
using Spectre.Console;

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
            var seeded = await Seed(installation.Services, ct);
            if (!seeded.Ok)
            {
                throw new CommandFailure($"{seeded.Error.Message} {seeded.Error.Remedy}");
            }

            Print(seeded.Value);
            return CommandRoot.Done;
        });
        group.Add(seed);
        return group;
    }

    /// <summary>Seeds an empty installation and prints what was made; one that holds cases already is left as it is.</summary>
    public static async Task SeedOnFirstStart(IServiceProvider services, CancellationToken ct)
    {
        var seeded = await Seed(services, ct);
        if (seeded.Ok)
        {
            Print(seeded.Value);
        }
    }

    private static async Task<Result<SeedDemo.Seeded>> Seed(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetRequiredService<SeedDemo.Handler>();
        return await Terminal.WithProgress("Making the demo", progress => handler.Handle(new Forward(progress), ct));
    }

    private static void Print(SeedDemo.Seeded seeded)
    {
        var (made, output) = (seeded.Counts, AnsiConsole.Console);
        output.WriteLine($"Demo: {made.Brands} brands, {made.Outlets} outlets, {made.Technicians} technicians, {made.Cases} repairs, {made.Photos} photos.");
        output.WriteLine("Accounts (these passwords are shown only now; with --demo the sign-in page also switches roles without them):");
        var accounts = Terminal.Table("User name", "Role", "Name", "Password");
        foreach (var account in seeded.Accounts)
        {
            accounts.AddRow(Markup.Escape(account.UserName), account.Role.ToString(), Markup.Escape(account.Name), Markup.Escape(account.Password));
        }

        output.Write(accounts);
        output.WriteLine($"API key (X-Api-Key): {seeded.ApiKey}");
        output.WriteLine("Repairs to look at:");
        foreach (var link in seeded.Links)
        {
            output.WriteLine($"  {link.TrackingUrl}  {link.Zh} / {link.En}");
        }
    }

    private sealed class Forward(IProgress<WorkDone> progress) : IProgress<SeedDemo.Progress>
    {
        public void Report(SeedDemo.Progress value) => progress.Report(new WorkDone(value.Done, value.Of));
    }
}
