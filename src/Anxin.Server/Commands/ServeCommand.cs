using System.CommandLine;
using System.Globalization;
using Anxin.Forensics.Media.Supervising;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Anxin.Server.Commands;

internal static class ServeCommand
{
    public const string Name = "serve";

    public static Command Create()
    {
        var (data, port, host, demo) = (
            CommonOptions.Data(),
            new Option<int>("--port") { Description = "The port", HelpName = "N", DefaultValueFactory = _ => 8080 },
            new Option<string>("--host") { Description = "The address to listen on; 0.0.0.0 for every network", DefaultValueFactory = _ =>
                "localhost" },
            new Option<bool>("--demo") { Description = "Invented data and accounts, and a role switcher for this machine only" });
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out var number)
                || number is < 0 or > 65535))
            {
                result.AddError("--port is a number from 1 to 65535.");
            }
        });
        var command = new ExampledCommand(
            Name,
            "Serves the platform until it is stopped (Ctrl-C or SIGTERM). Creates or updates the database first.",
            "anxin serve", "anxin serve --port 9000 --data /srv/anxin", "anxin serve --demo")
        {
            port, host, data, demo,
        };
        command.SetAction((parsed, ct) => Serve(
            new ServerOptions(parsed.Folder(data), Url(parsed.GetRequiredValue(host), parsed.GetValue(port)), parsed.GetValue(demo)), ct));
        return command;
    }

    // The name localhost cannot take a port of the system's choice.
    private static string Url(string host, int port) => $"http://{(port == 0 && host == "localhost" ? "127.0.0.1" : host)}:{port}";

    private static async Task<int> Serve(ServerOptions options, CancellationToken ct)
    {
        Directory.CreateDirectory(options.DataFolder);
        using var _ = DataFolderLock.Share(options.DataFolder);
        using var decoder = DecodeWorkerCommand.Supervise();
        PictureDecoding.Use(decoder);
        await using var web = AnxinServer.Build(options);
        await AnxinServer.Prepare(web.Services, ct);
        if (options.Demo)
        {
            await DemoCommand.SeedOnFirstStart(web.Services, ct);
        }

        try
        {
            await web.StartAsync(ct);
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new CommandFailure($"{options.Url} is taken by another program. Choose another port with --port.");
        }

        foreach (var address in web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses)
        {
            await Console.Out.WriteLineAsync($"Anxin serves at {address}   (Ctrl-C stops it)");
        }

        await web.WaitForShutdownAsync(ct);
        return CommandRoot.Done;
    }
}
