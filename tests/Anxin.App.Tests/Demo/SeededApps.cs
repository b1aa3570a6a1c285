using Anxin.App.Common;
using Anxin.App.Demo;
using Anxin.App.Tests.Rig;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Tests.Demo;

/// <summary>One seeded server a database for all tests of the demo, which only look: seeding is the long part.</summary>
public sealed class SeededApps : IAsyncLifetime
{
    private readonly Dictionary<DatabaseKind, (TestApp App, SeedDemo.Seeded Seeded)> _apps = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async Task<(TestApp App, SeedDemo.Seeded Seeded)> Of(DatabaseKind database)
    {
        if (!_apps.TryGetValue(database, out var ready))
        {
            var app = await TestApp.On(database, demo: true);
            var result = await Seed(app);
            ready = (app, result.Ok ? result.Value : throw new InvalidOperationException(result.Error.Message));
            _apps.Add(database, ready);
        }

        return ready;
    }

    public static async Task<Result<SeedDemo.Seeded>> Seed(TestApp app)
    {
        await using var scope = app.Service<IServiceScopeFactory>().CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SeedDemo.Handler>().Handle(null, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (app, _) in _apps.Values)
        {
            await app.DisposeAsync();
        }
    }
}
