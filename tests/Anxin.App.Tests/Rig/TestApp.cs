using Anxin.App.Data;
using Anxin.App.Jobs;
using Anxin.Server;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Anxin.App.Tests.Rig;

/// <summary>
/// The real server on a free port with a database and a data folder of its own, driven over HTTP. Only the clock is a fake.
/// </summary>
public sealed partial class TestApp : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly string _folder;
    private readonly string? _postgresDatabase;

    private TestApp(WebApplication web, string folder, string? postgresDatabase, FakeClock clock)
    {
        (_web, _folder, _postgresDatabase, Clock) = (web, folder, postgresDatabase, clock);
        var address = web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Http = NewClient(new Uri(address));
    }

    public FakeClock Clock { get; }

    /// <summary>Every line this server logged.</summary>
    public required LogBook Logs { get; init; }

    /// <summary>Nobody signed in. Every call of <see cref="Client"/> gives another browser.</summary>
    public HttpClient Http { get; private set; }

    public string DataFolder => _folder;

    public HttpClient Client() => NewClient(Http.BaseAddress!);

    /// <param name="database">Which database.</param>
    /// <param name="demo">Whether the server runs as a demo.</param>
    /// <param name="adjust">Settings of this test, as if configured.</param>
    /// <param name="textReader">The program that reads text in photos; none when null.</param>
    public static async Task<TestApp> On(DatabaseKind database, bool demo = false, Action<IServiceCollection>? adjust = null, string? textReader = null)
    {
        var folder = Directory.CreateTempSubdirectory("anxin-test-").FullName;
        var postgres = database == DatabaseKind.Postgres ? await CreatePostgresDatabase() : null;
        return await Start(folder, postgres, demo, adjust, textReader);
    }

    internal static DatabaseOptions DatabaseIn(string folder, string? postgres) =>
        postgres is null
            ? new DatabaseOptions("sqlite", $"Data Source={Path.Combine(folder, "anxin.db")}")
            : new DatabaseOptions("postgres", Postgres(postgres));

    private static async Task<TestApp> Start(string folder, string? postgres, bool demo, Action<IServiceCollection>? adjust, string? textReader = null)
    {
        var logs = new LogBook();
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero)); // a Monday, 10:00 in China
        var options = new ServerOptions(folder, "http://127.0.0.1:0", demo)
        {
            RunJobs = false, // tests say when
            TextReader = textReader ?? "", // no other test is about text in photos
            Database = DatabaseIn(folder, postgres),
        };
        var web = AnxinServer.Build(options, services =>
        {
            services.AddSingleton<TimeProvider>(clock).AddSingleton<ILoggerProvider>(logs);
            // the cost of a password is not what tests are about
            services.PostConfigure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
            adjust?.Invoke(services);
        });
        await AnxinServer.Prepare(web.Services, Ct);
        await web.StartAsync(Ct);
        return new TestApp(web, folder, postgres, clock) { Logs = logs };
    }

    /// <summary>Runs every job that is due now, and those they bring, until nothing is due.</summary>
    public async Task RunJobs()
    {
        var runner = _web.Services.GetRequiredService<JobRunner>();
        while (await runner.RunDue(Ct) > 0)
        {
        }
    }

    /// <summary>Looks into or prepares the database behind the server's back.</summary>
    public async Task<T> Db<T>(Func<AppDb, Task<T>> use)
    {
        await using var db = await _web.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(Ct);
        return await use(db);
    }

    public T Service<T>()
        where T : notnull => _web.Services.GetRequiredService<T>();

    /// <summary>Ends this server and starts another on the same data, which then is to be disposed of in its stead.</summary>
    public async Task<TestApp> StartedAgain(string? textReader)
    {
        await Stop();
        var next = await Start(_folder, _postgresDatabase, demo: false, null, textReader);
        next.Clock.Advance(Clock.GetUtcNow() - next.Clock.GetUtcNow());
        return next;
    }

    private async Task Stop()
    {
        Http.Dispose();
        await _web.StopAsync(CancellationToken.None);
        await _web.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        if (_postgresDatabase is not null)
        {
            await DropPostgresDatabase(_postgresDatabase);
        }
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static string Postgres(string database) =>
        new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(EveryDatabaseAttribute.Variable)) { Database = database,
            MaxPoolSize = 20 }.ConnectionString;

    internal static async Task<string> CreatePostgresDatabase()
    {
        var name = $"anxin_{Guid.NewGuid():N}";
        await Execute($"CREATE DATABASE {name}");
        return name;
    }

    internal static async Task DropPostgresDatabase(string name)
    {
        NpgsqlConnection.ClearAllPools();
        await Execute($"DROP DATABASE {name} WITH (FORCE)");
    }

    private static async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(Postgres("postgres"));
        await connection.OpenAsync(CancellationToken.None);
#pragma warning disable CA2100 // the name is made above, from a Guid
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
