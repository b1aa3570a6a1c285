using Microsoft.Data.Sqlite;

namespace Anxin.IntakeBench;

/// <summary>
/// SQLite in WAL mode with synchronous=FULL. The clients queue for the one writer in the process, which is faster than polling a busy
/// file.
/// </summary>
internal sealed class SqliteTarget : ITarget
{
    private readonly SemaphoreSlim _writer = new(1, 1);

    public string Name => "SQLite (synchronous=FULL)";

    public IEnumerable<(string, string)> Settings => [];

    public async Task<Func<Task>> Committer(string folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "raw.db")}");
        await connection.OpenAsync();
        await Execute(
            connection,
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS Rows (Id INTEGER PRIMARY KEY, Text TEXT)");
        return async () =>
        {
            await _writer.WaitAsync();
            try
            {
                await Execute(connection, "INSERT INTO Rows (Text) VALUES ('one row of about fifty characters, committed alone')");
            }
            finally
            {
                _writer.Release();
            }
        };
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _writer.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task Execute(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the texts are the constants above
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
