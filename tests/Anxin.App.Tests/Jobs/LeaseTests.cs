using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Tests.Jobs;

/// <summary>How long a job belongs to the runner that took it.</summary>
public sealed class LeaseTests
{
    private const string Name = "慢工出细活";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_job_that_runs_long_keeps_its_lease(DatabaseKind database)
    {
        await using var app = await TestApp.On(database, adjust: JobDiary.Add);
        var (first, second) = (NewRunner(app), NewRunner(app));
        var running = await Begin(app, first);
        for (var i = 0; i < 2; i++)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(10)); // less than a lease; together more
            await Renewed(app);
            await second.RunDue(Ct);
        }

        Assert.Equal(1, app.Service<JobDiary>().SlowRuns);
        app.Service<JobDiary>().GoOn.SetResult();
        await running;
        Assert.Equal((1, 0), await Left(app));
    }

    [Theory, EveryDatabase]
    public async Task A_runner_that_was_taken_for_dead_cannot_end_what_another_took_over(DatabaseKind database)
    {
        await using var app = await TestApp.On(database, adjust: JobDiary.Add);
        var running = await Begin(app, NewRunner(app));
        await using (var scope = app.Service<IServiceScopeFactory>().CreateAsyncScope())
        {
            var later = app.Clock.UtcNow().AddSeconds(20); // by another's clock the lease has ended
            Assert.Single(
                await scope.ServiceProvider.GetRequiredService<JobLeases>().Take("another", later, TimeSpan.FromMinutes(2), 10, Ct));
        }

        app.Service<JobDiary>().GoOn.SetResult();
        await running;
        Assert.Equal((0, 1), await Left(app));

        app.Clock.Advance(TimeSpan.FromMinutes(4));
        await app.RunJobs();
        Assert.Equal(2, app.Service<JobDiary>().SlowRuns);
        Assert.Equal((1, 0), await Left(app));
    }

    private static JobRunner NewRunner(TestApp app) => ActivatorUtilities.CreateInstance<JobRunner>(app.Service<IServiceProvider>());

    /// <summary>The slow job alone, begun and not ended.</summary>
    private static async Task<Task> Begin(TestApp app, JobRunner runner)
    {
        await app.RunJobs();
        await app.Db(db =>
        {
            db.Enqueue(new Slow(Name), app.Clock.UtcNow());
            return db.SaveChangesAsync(Ct);
        });
        var running = runner.RunDue(Ct);
        await app.Service<JobDiary>().SlowBegan.WaitAsync(Ct);
        return running;
    }

    /// <summary>Waits until the lease reaches beyond what it was taken for.</summary>
    private static async Task Renewed(TestApp app)
    {
        var now = app.Clock.UtcNow();
        while (!await app.Db(db => db.Jobs.AnyAsync(j => j.Type == nameof(Slow) && j.LeasedUntil > now.AddSeconds(10), Ct)))
        {
            await Task.Delay(50, Ct);
        }
    }

    private static async Task<(int Written, int Jobs)> Left(TestApp app) => await app.Db(async db => (
        await db.Merchants.CountAsync(m => m.Name == Name, Ct), await db.Jobs.CountAsync(j => j.Type == nameof(Slow), Ct)));
}
