// Adds one migration for every provider, so the two histories cannot drift apart.
// usage: dotnet run --project tools/Anxin.Migrate -- <Name>   (or --check: fail when the model has unmigrated changes)
using System.Reflection;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

var drifted = false;
foreach (var (provider, connection, project) in new[]
{
    ("sqlite", "Data Source=:memory:", "Anxin.Migrations.Sqlite"),
    ("postgres", "Host=localhost;Database=design", "Anxin.Migrations.Postgres"),
})
{
    var options = new DbContextOptionsBuilder<AppDb>();
    options.UseAppDatabase(new DatabaseOptions(provider, connection));
    using var db = new AppDb(options.Options);

    if (args is ["--check"])
    {
        var pending = db.Database.HasPendingModelChanges();
        Console.WriteLine($"{provider}: {(pending ? "the model has changes no migration carries" : "up to date")}");
        drifted |= pending;
        continue;
    }

    var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(db);
    var providerAssembly = Assembly.Load(db.GetService<Microsoft.EntityFrameworkCore.Storage.IDatabaseProvider>().Name);
    var attribute = providerAssembly.GetCustomAttribute<DesignTimeProviderServicesAttribute>()!;
    ((IDesignTimeServices)Activator.CreateInstance(providerAssembly.GetType(attribute.TypeName, throwOnError: true)!)!)
        .ConfigureDesignTimeServices(services);

    using var scope = services.BuildServiceProvider().CreateScope();
    var scaffolder = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
    var migration = scaffolder.ScaffoldMigration(args[0], project);
    var files = scaffolder.Save(Path.Combine("src", project), migration, outputDir: null, dryRun: false);
    Console.WriteLine(files.MigrationFile);
}

return drifted ? 1 : 0;
