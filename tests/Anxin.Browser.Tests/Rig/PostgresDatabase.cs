using Anxin.App.Tests.Rig;
using Npgsql;

namespace Anxin.Browser.Tests.Rig;

/// <summary>A database of its own on the PostgreSQL of the tests.</summary>
public sealed class PostgresDatabase : IAsyncDisposable
{
    private readonly string _name = $"anxin_{Guid.NewGuid():N}";

    private PostgresDatabase()
    {
    }

    public string Connection => To(_name);

    public static async Task<PostgresDatabase> Create()
    {
        var database = new PostgresDatabase();
        await Execute($"CREATE DATABASE {database._name}");
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await Execute($"DROP DATABASE {_name} WITH (FORCE)");
    }

    private static string To(string database) =>
        new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(EveryDatabaseAttribute.Variable))
        {
            Database = database,
            MaxPoolSize = 20,
        }.ConnectionString;

    private static async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(To("postgres"));
        await connection.OpenAsync(CancellationToken.None);
#pragma warning disable CA2100 // the name is made above, from a Guid
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
