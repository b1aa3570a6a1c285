using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Data;

/// <summary>The one place that knows which provider is in use.</summary>
public static class Database
{
    public static DbContextOptionsBuilder UseAppDatabase(this DbContextOptionsBuilder options, string provider, string connectionString) =>
        provider switch
        {
            "sqlite" => options.UseSqlite(connectionString, o => o.MigrationsAssembly("Anxin.Migrations.Sqlite")),
            "postgres" => options.UseNpgsql(connectionString, o => o.MigrationsAssembly("Anxin.Migrations.Postgres")),
            _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, "Expected 'sqlite' or 'postgres'."),
        };
}
