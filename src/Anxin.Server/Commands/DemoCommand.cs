using System.CommandLine;
using Anxin.App.Common;
using Anxin.App.Demo;

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
        group.Add(Pictures());
        return group;
    }

    private static ExampledCommand Pictures()
    {
        var folder = new Option<DirectoryInfo>("--out") { Description = "Where the pictures go", DefaultValueFactory = _ => new DirectoryInfo("demo-pictures") };
        var command = new ExampledCommand(
            "pictures",
            "Draws pictures to try a refund claim with, for the demo's order that can be claimed on: honest damage, a crack painted on the shop's picture, a label, a blur.",
            "anxin demo pictures --out pictures")
        {
            folder,
        };
        command.SetAction(async (parsed, ct) =>
        {
            var into = parsed.GetRequiredValue(folder);
            into.Create();
            foreach (var (name, bytes) in DemoPictures.Draw())
            {
                var path = Path.Combine(into.FullName, name);
                await File.WriteAllBytesAsync(path, bytes, ct);
                await Console.Out.WriteLineAsync(path);
            }

            return CommandRoot.Done;
        });
        return command;
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
        var made = seeded.Counts;
        Console.WriteLine($"Demo: {made.Brands} brands, {made.Outlets} outlets, {made.Technicians} technicians, {made.Cases} repairs, {made.Orders} orders, {made.Claims} refund claims, {made.Photos} photos.");
        Console.WriteLine("Accounts (the passwords are shown only now; the sign-in page also switches between these roles without them):");
        foreach (var account in seeded.Accounts)
        {
            Console.WriteLine($"  {account.UserName,-16} {account.Password,-20} {account.Role,-14} {account.Name}");
        }

        Console.WriteLine($"API key (header X-Api-Key): {seeded.ApiKey}");
        Console.WriteLine("Repairs to look at:");
        foreach (var link in seeded.Links)
        {
            Console.WriteLine($"  {link.TrackingUrl}   {link.Zh} / {link.En}");
        }

        Console.WriteLine("Claims to look at (pictures to file one with: anxin demo pictures):");
        foreach (var link in seeded.Claims)
        {
            Console.WriteLine($"  {link.TrackingUrl}   {link.Zh} / {link.En}");
        }
    }

    private sealed class Forward(IProgress<WorkDone> progress) : IProgress<SeedDemo.Progress>
    {
        public void Report(SeedDemo.Progress value) => progress.Report(new WorkDone(value.Done, value.Of));
    }
}
