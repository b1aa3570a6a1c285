using Anxin.App.Data;
using Anxin.Server;
using Anxin.Server.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Anxin.Browser.Tests.Rig;

/// <summary>
/// The real server in this process on a free port: its own data folder, the real clock, its jobs running, its built pages.
/// </summary>
public sealed class House : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly string _folder;
    private readonly CodeBook _codes;

    private House(WebApplication web, string folder, CodeBook codes) => (_web, _folder, _codes) = (web, folder, codes);

    public string Address => _web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public IServiceProvider Services => _web.Services;

    /// <summary>Opens the house and settles a small town in it.</summary>
    /// <param name="connection">A PostgreSQL database of its own; SQLite in the data folder when null.</param>
    /// <param name="clock">A clock of its own; the real one when null.</param>
    /// <param name="textReader">The program that reads text in photos; none when null.</param>
    public static async Task<House> Open(string? connection = null, TimeProvider? clock = null, string? textReader = null)
    {
        var folder = Directory.CreateTempSubdirectory("anxin-browser-").FullName;
        var codes = new CodeBook();
        var options = new ServerOptions(folder, "http://127.0.0.1:0", Demo: true)
        {
            TextReader = textReader ?? "",
            Database = connection is null
                ? new DatabaseOptions("sqlite", $"Data Source={Path.Combine(folder, "anxin.db")}")
                : new DatabaseOptions("postgres", connection),
        };
        var web = AnxinServer.Build(options, services =>
        {
            services.AddSingleton<ILoggerProvider>(codes);
            services.AddSingleton(clock ?? TimeProvider.System);
            // the cost of a password is not what tests are about
            services.PostConfigure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
            // all the test's people share one address
            services.PostConfigure<LimitOptions>(limits => (limits.SignIn, limits.Codes, limits.AnonymousPosts) = (0, 0, 0));
        });
        await AnxinServer.Prepare(web.Services, CancellationToken.None);
        await web.StartAsync();
        return new House(web, folder, codes);
    }

    /// <summary>The newest code sent to a phone; in development codes are shown in the log.</summary>
    public async Task<string> CodeSent(int after)
    {
        for (var wait = 0; wait < 200; wait++)
        {
            if (_codes.Codes.Count > after)
            {
                return _codes.Codes.Last();
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("No sign-in code was sent.");
    }

    public int CodesSent => _codes.Codes.Count;

    public async ValueTask DisposeAsync()
    {
        await _web.StopAsync(CancellationToken.None);
        await _web.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
