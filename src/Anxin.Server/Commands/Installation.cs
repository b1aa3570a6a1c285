using Anxin.App;
using Anxin.App.Data;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Server.Commands;

/// <summary>An installation opened by a command: the services of the business without the web server.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Installation(ServiceProvider services, AppOptions options) => (_services, Options) = (services, options);

    public AppOptions Options { get; }

    public IServiceProvider Services => _services;

    /// <summary>Opens what is there; with <paramref name="create"/> a folder without keys becomes a new installation.</summary>
    public static Installation Open(string dataFolder, bool create = false)
    {
        var configuration = Settings.Read(dataFolder);
        var options = new ServerOptions(dataFolder, "", Demo: false).App(configuration);
        if (!create && !KeyRingFile.Exists(options.KeyRingPath))
        {
            throw new CommandFailure(
                $"There is no installation in {dataFolder}: {options.KeyRingPath} is missing. Name its folder with --data.");
        }

        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(configuration);
        services.AddAnxin(options, AnxinServer.OpenRing(options));
        return new Installation(services.BuildServiceProvider(), options);
    }

    /// <summary>Opens an installation whose database must be of this version.</summary>
    public static async Task<Installation> OpenCurrent(string dataFolder, CancellationToken ct)
    {
        var installation = Open(dataFolder);
        try
        {
            await installation.RequireCurrent(ct);
            return installation;
        }
        catch
        {
            await installation.DisposeAsync();
            throw;
        }
    }

    public AsyncServiceScope Scope() => _services.CreateAsyncScope();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task RequireCurrent(CancellationToken ct)
    {
        await using var scope = Scope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (!await db.Database.CanConnectAsync(ct))
        {
            throw new CommandFailure($"The database of {Options.DataFolder} cannot be reached ({Options.Database.Provider}). Is it started, and was it ever created (anxin migrate)?");
        }

        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            throw new CommandFailure("The database is of an older version. Run: anxin migrate");
        }

        await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().CheckRing(ct);
    }
}
