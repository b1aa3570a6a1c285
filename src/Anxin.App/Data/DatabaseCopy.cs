using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Anxin.App.Data;

/// <summary>
/// A whole database as one file, taken at one moment while others go on writing, and put back. SQLite's backup API; pg_dump and pg_restore
/// for PostgreSQL.
/// </summary>
public sealed class DatabaseCopy(DatabaseOptions database)
{
    /// <summary>What the copy is called in an archive.</summary>
    public static string NameFor(string provider) => provider == "sqlite" ? "database.sqlite" : "database.pgdump";

    /// <summary>Writes the copy to <paramref name="path"/> and reads something from exactly the same moment.</summary>
    public Task<T> Save<T>(string path, Func<AppDb, Task<T>> read, CancellationToken ct) =>
        database.IsSqlite ? SaveSqlite(path, read) : SavePostgres(path, read, ct);

    /// <summary>Whether a copy put back would replace anything.</summary>
    public async Task<bool> HasContent(CancellationToken ct)
    {
        if (database.IsSqlite)
        {
            return File.Exists(SqlitePath) && new FileInfo(SqlitePath).Length > 0;
        }

        await using var source = new NpgsqlConnection(database.ConnectionString);
        await source.OpenAsync(ct);
        await using var command = new NpgsqlCommand(
            "SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public'", source);
        return (long)(await command.ExecuteScalarAsync(ct))! > 0;
    }

    /// <summary>
    /// Replaces the database by the copy. What was there in an SQLite file is moved to <paramref name="aside"/>; PostgreSQL restores in
    /// one transaction.
    /// </summary>
    public async Task Load(string path, string aside, CancellationToken ct)
    {
        if (!database.IsSqlite)
        {
            await LoadPostgres(path, ct);
            return;
        }

        SqliteConnection.ClearAllPools();
        foreach (var part in new[] { "", "-wal", "-shm" }.Where(part => File.Exists(SqlitePath + part)))
        {
            Directory.CreateDirectory(aside);
            File.Move(SqlitePath + part, Path.Combine(aside, Path.GetFileName(SqlitePath) + part));
        }

        Directory.CreateDirectory(Path.GetDirectoryName(SqlitePath)!);
        File.Move(path, SqlitePath);
    }

    private string SqlitePath => Path.GetFullPath(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource);

    private async Task<T> SaveSqlite<T>(string path, Func<AppDb, Task<T>> read)
    {
        await using (var source = new SqliteConnection(database.ConnectionString))
        await using (var target = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            await source.OpenAsync(CancellationToken.None);
            await target.OpenAsync(CancellationToken.None);
            source.BackupDatabase(target);
            await using var check = target.CreateCommand();
            check.CommandText = "PRAGMA quick_check(1)";
            if (await check.ExecuteScalarAsync(CancellationToken.None) is not "ok")
            {
                throw new InvalidDataException("The database is damaged: SQLite's own check fails on the copy. Nothing was kept.");
            }
        }

        await using var copy = Open($"Data Source={path};Pooling=False");
        return await read(copy);
    }

    private async Task<T> SavePostgres<T>(string path, Func<AppDb, Task<T>> read, CancellationToken ct)
    {
        await using var db = Open(database.ConnectionString);
        await using var moment = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        var snapshot = await db.Database.SqlQuery<string>($"SELECT pg_export_snapshot() AS \"Value\"").SingleAsync(ct);
        await PostgresTool.Run(
            "pg_dump", database, ["--format=custom", "--compress=6", "--no-owner", $"--snapshot={snapshot}", $"--file={path}"], ct);
        return await read(db);
    }

    private async Task LoadPostgres(string path, CancellationToken ct)
    {
        // Read through once first: a copy that pg_restore cannot read must not cost the database that is there.
        await PostgresTool.Run("pg_restore", null, ["--list", path], ct);
        await using (var source = new NpgsqlConnection(database.ConnectionString))
        {
            await source.OpenAsync(ct);
            await using var command = new NpgsqlCommand("DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public", source);
            await command.ExecuteNonQueryAsync(ct);
        }

        await PostgresTool.Run(
            "pg_restore", database, ["--no-owner", "--exit-on-error", "--single-transaction", "--schema=public", path], ct);
    }

    private AppDb Open(string connection)
    {
        var options = new DbContextOptionsBuilder<AppDb>();
        options.UseAppDatabase(database with { ConnectionString = connection });
        return new AppDb(options.Options);
    }
}
