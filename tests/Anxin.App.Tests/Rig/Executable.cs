using System.Diagnostics;
using System.Text.RegularExpressions;
using Anxin.App.Data;
using Anxin.App.Tests.Operations;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Rig;

/// <summary>The real server program on a data folder and a database of its own, to be killed and started again.</summary>
public sealed partial class Executable : IAsyncDisposable
{
    private readonly string? _postgres;
    private readonly DatabaseOptions _database;
    private Process? _process;

    private Executable(string? postgres)
    {
        _postgres = postgres;
        _database = TestApp.DatabaseIn(Data, postgres);
    }

    public string Data { get; } = Directory.CreateTempSubdirectory("anxin-killed-").FullName;

    public HttpClient Http { get; private set; } = new();

    private Dictionary<string, string> Environment => new()
    {
        ["ANXIN_DATA"] = Data, ["Evidence__TextReader"] = "", ["Limits__AnonymousPosts"] = "0", ["Logging__LogLevel__Default"] = "Error",
        ["Database__Provider"] = _database.Provider, ["Database__ConnectionString"] = _database.ConnectionString,
    };

    public static async Task<Executable> On(DatabaseKind database) =>
        new(database == DatabaseKind.Postgres ? await TestApp.CreatePostgresDatabase() : null);

    public async Task Start(CancellationToken ct)
    {
        _process = CommandLine.Start(Environment, "serve", "--port", "0");
        var errors = _process.StandardError.ReadToEndAsync(ct);
        while (await _process.StandardOutput.ReadLineAsync(ct) is { } line)
        {
            if (Address().Match(line) is { Success: true } address)
            {
                _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None); // so that it never waits for us to listen
                Http.Dispose();
                Http = new HttpClient { BaseAddress = new Uri(address.Value) };
                return;
            }
        }

        throw new InvalidOperationException("The server did not start: " + await errors);
    }

    /// <summary>Ends the program between two of its instructions (SIGKILL), as a power cut would.</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
        _process = null;
    }

    /// <summary>Another command of the program on the same data: its exit code and what it said.</summary>
    public async Task<(int ExitCode, string Output)> Run(CancellationToken ct, params string[] arguments)
    {
        using var process = CommandLine.Start(Environment, arguments);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync(ct);
        var output = await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return (process.ExitCode, output + await errors);
    }

    public async Task<T> Db<T>(Func<AppDb, Task<T>> use)
    {
        var options = new DbContextOptionsBuilder<AppDb>();
        options.UseAppDatabase(_database);
        await using var db = new AppDb(options.Options);
        return await use(db);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_process is not null)
        {
            await Kill();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Data, recursive: true);
        if (_postgres is not null)
        {
            await TestApp.DropPostgresDatabase(_postgres);
        }
    }

    [GeneratedRegex(@"(?<=Anxin serves at )http://\S+")]
    private static partial Regex Address();
}
