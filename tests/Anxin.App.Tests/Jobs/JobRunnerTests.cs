using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Tests.Jobs;

public sealed class JobRunnerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Two_runners_never_run_one_job_twice(DatabaseKind database)
    {
        await using var app = await TestApp.On(database, adjust: JobDiary.Add);
        await Enqueue(app, [.. Enumerable.Range(0, 120)]);
        var runners = Enumerable.Range(0, 2).Select(_ => ActivatorUtilities.CreateInstance<JobRunner>(app.Service<IServiceProvider>())).ToList();

        await Task.WhenAll(runners.Select(async runner =>
        {
            while (await runner.RunDue(Ct) > 0)
            {
            }
        }));

        var diary = app.Service<JobDiary>();
        Assert.Equal(120, diary.Counted.Count);
        Assert.All(diary.Counted, c => Assert.Equal(1, c.Value));
        Assert.False(await app.Db(db => db.Jobs.AnyAsync(j => j.Type == nameof(Count), Ct)));
    }

    [Theory, EveryDatabase]
    public async Task A_job_of_a_runner_that_died_is_taken_over_when_its_lease_ends(DatabaseKind database)
    {
        await using var app = await TestApp.On(database, adjust: JobDiary.Add);
        await app.RunJobs();
        await Enqueue(app, 7);
        await using (var scope = app.Service<IServiceScopeFactory>().CreateAsyncScope())
        {
            var leases = scope.ServiceProvider.GetRequiredService<JobLeases>();
            Assert.Single(await leases.Take("somebody who dies", app.Clock.UtcNow(), TimeSpan.FromMinutes(2), 10, Ct));
        }

        await app.RunJobs();
        Assert.Empty(app.Service<JobDiary>().Counted);

        app.Clock.Advance(TimeSpan.FromMinutes(2.1));
        await app.RunJobs();
        Assert.Equal(1, app.Service<JobDiary>().Counted[7]);
    }

    [Theory, EveryDatabase]
    public async Task A_failing_job_comes_back_ever_later_and_is_given_up_after_eight_attempts(DatabaseKind database)
    {
        await using var app = await TestApp.On(database, adjust: JobDiary.Add);
        app.Service<JobDiary>().Failing = true;
        await Enqueue(app, 1);
        var waits = new List<TimeSpan>();
        for (var attempt = 1; attempt <= JobRunner.MaxAttempts; attempt++)
        {
            await app.RunJobs();
            var job = await TheJob(app);
            Assert.Equal(attempt, job.Attempts);
            if (attempt < JobRunner.MaxAttempts)
            {
                Assert.Equal(JobState.Waiting, job.State);
                waits.Add(job.DueAt - app.Clock.UtcNow());
                app.Clock.Advance(waits[^1] + TimeSpan.FromMilliseconds(1));
            }
        }

        var dead = await TheJob(app);
        Assert.Equal(JobState.Dead, dead.State);
        Assert.Contains("the gateway is down", dead.LastError, StringComparison.Ordinal);
        Assert.All(waits.Index(), w => Assert.InRange(w.Item.TotalSeconds, 0.75 * Math.Pow(2, w.Index + 1), 1.25 * Math.Pow(2, w.Index + 1)));

        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.RunJobs();
        Assert.Equal(JobRunner.MaxAttempts, (await TheJob(app)).Attempts);
    }

    [Theory, EveryDatabase]
    public async Task What_a_handler_wrote_before_it_threw_is_not_there(DatabaseKind database)
    {
        await using var app = await TestApp.On(database, adjust: JobDiary.Add);
        await app.Db(async db =>
        {
            db.Enqueue(new WriteThenThrow("不应存在"), app.Clock.UtcNow());
            return await db.SaveChangesAsync(Ct);
        });

        await app.RunJobs();

        Assert.False(await app.Db(db => db.Merchants.AnyAsync(m => m.Name == "不应存在", Ct)));
        Assert.Equal(1, await app.Db(db => db.Jobs.Where(j => j.Type == nameof(WriteThenThrow)).Select(j => j.Attempts).SingleAsync(Ct)));
    }

    [Theory, EveryDatabase]
    public async Task A_recurring_job_is_there_once_and_comes_back(DatabaseKind database)
    {
        await using var app = await TestApp.On(database, adjust: JobDiary.Add);
        await using (var scope = app.Service<IServiceScopeFactory>().CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<RecurringJobs>().Ensure(Ct); // a second node starts
        }

        for (var i = 1; i <= 3; i++)
        {
            await app.RunJobs();
            await app.RunJobs();
            Assert.Equal(i, app.Service<JobDiary>().RegularRuns);
            app.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.Equal(1, await app.Db(db => db.Jobs.CountAsync(j => j.Key == RecurringJobs.KeyOf(nameof(Regular)), Ct)));
    }

    [Theory, EveryDatabase]
    public async Task A_recurring_job_is_never_given_up(DatabaseKind database)
    {
        await using var app = await TestApp.On(database, adjust: JobDiary.Add);
        var diary = app.Service<JobDiary>();
        diary.Failing = true;
        for (var i = 0; i < JobRunner.MaxAttempts + 3; i++)
        {
            await app.RunJobs();
            app.Clock.Advance(TimeSpan.FromMinutes(15));
        }

        diary.Failing = false;
        await app.RunJobs();

        var job = await app.Db(db => db.Jobs.AsNoTracking().SingleAsync(j => j.Type == nameof(Regular), Ct));
        Assert.Equal((JobState.Waiting, 0), (job.State, job.Attempts));
    }

    [Theory, EveryDatabase]
    public async Task A_job_of_an_unknown_kind_waits_for_an_operator(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        await Enqueue(app, 1); // this server has no handler for it

        await app.RunJobs();

        Assert.Contains("No handler", (await TheJob(app)).LastError, StringComparison.Ordinal);
    }

    private static Task<Job> TheJob(TestApp app) => app.Db(db => db.Jobs.AsNoTracking().SingleAsync(j => j.Type == nameof(Count), Ct));

    private static Task<int> Enqueue(TestApp app, params int[] numbers) => app.Db(db =>
    {
        foreach (var number in numbers)
        {
            db.Enqueue(new Count(number), app.Clock.UtcNow());
        }

        return db.SaveChangesAsync(Ct);
    });
}
