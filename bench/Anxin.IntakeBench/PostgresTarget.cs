using Npgsql;

namespace Anxin.IntakeBench;

/// <summary>PostgreSQL with its default fsync and synchronous_commit, one connection a client.</summary>
internal sealed class PostgresTarget(string server) : ITarget
{
    private readonly string _database = $"anxin_bench_{Guid.NewGuid():N}";
    private readonly SemaphoreSlim _creating = new(1, 1);
    private NpgsqlDataSource? _source;

    public string Name => "PostgreSQL (default fsync)";

    public IEnumerable<(string, string)> Settings => [("Database__Provider", "postgres"), ("Database__ConnectionString", Connection)];

    private string Connection => new NpgsqlConnectionStringBuilder(server) { Database = _database, MaxPoolSize = 64 }.ConnectionString;

    public async Task<Func<Task>> Committer(string folder)
    {
        await _creating.WaitAsync();
        _source ??= await Create();
        _creating.Release();
        var connection = await _source.OpenConnectionAsync();
        var command = new NpgsqlCommand(
            "INSERT INTO bench_rows (text) VALUES ('one row of about fifty characters, committed alone')", connection);
        await command.PrepareAsync();
        return () => command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _creating.Dispose();
        if (_source is not null)
        {
            await _source.DisposeAsync();
            await OnServer($"DROP DATABASE {_database} WITH (FORCE)");
        }
    }

    private async Task<NpgsqlDataSource> Create()
    {
        await OnServer($"CREATE DATABASE {_database}");
        var source = NpgsqlDataSource.Create(Connection);
        await using var table = source.CreateCommand("CREATE TABLE bench_rows (id bigserial PRIMARY KEY, text text)");
        await table.ExecuteNonQueryAsync();
        return source;
    }

    private async Task OnServer(string sql)
    {
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(server) { Database = "postgres" }.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
