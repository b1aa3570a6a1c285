using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Anxin.App.Data;

/// <summary>The one place that knows which provider is in use.</summary>
public static class Database
{
    public static DbContextOptionsBuilder UseAppDatabase(this DbContextOptionsBuilder options, DatabaseOptions database) =>
        (database.Provider switch
        {
            "sqlite" => options.UseSqlite(database.ConnectionString, o => o.MigrationsAssembly("Anxin.Migrations.Sqlite")),
            "postgres" => options.UseNpgsql(database.ConnectionString, o => o.MigrationsAssembly("Anxin.Migrations.Postgres")),
            _ =>
                throw new ArgumentException(
                    $"Database:Provider is '{database.Provider}'; expected 'sqlite' or 'postgres'.", nameof(database)),
        // Identity maps an e-mail address that accounts here do not have
        }).ConfigureWarnings(w => w.Ignore(CoreEventId.MappedPropertyIgnoredWarning));

    /// <summary>A row with the same unique value exists already.</summary>
    public static bool IsUniqueViolation(this DbUpdateException e) => e.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 2067 or 1555, // SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        _ => false,
    };
}
