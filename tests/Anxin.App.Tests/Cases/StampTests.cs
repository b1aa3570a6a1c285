using Anxin.App.Cases;
using Anxin.App.Tests.Rig;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Tests.Cases;

public sealed class StampTests
{
    [Theory, EveryDatabase]
    public async Task The_last_checkpoint_is_stamped_once_an_hour_when_something_is_new(DatabaseKind database)
    {
        await using var authority = await TimestampAuthority.Start(TimeProvider.System);
        await using var app = await StampedBy(authority, database);
        var id = await app.WithJournal();
        await app.Checkpoint();
        await AnHourLater(app);
        await AnHourLater(app);
        Assert.Equal(1, authority.Asked);
        await app.Grow(id);
        await app.Checkpoint();
        await AnHourLater(app);

        var report = await app.Verify();

        Assert.Empty(report.Findings);
        Assert.Equal((2, 2), (report.Checkpoints, report.Stamps));
    }

    [Theory, EveryDatabase]
    public async Task A_stamp_of_something_else_is_found(DatabaseKind database)
    {
        await using var authority = await TimestampAuthority.Start(TimeProvider.System);
        await using var app = await StampedBy(authority, database);
        await using var other = await StampedBy(authority, database);
        foreach (var each in new[] { app, other })
        {
            await each.WithJournal();
            await each.Checkpoint();
            await AnHourLater(each);
        }

        File.Copy(StampFile(other), StampFile(app), overwrite: true);

        Assert.Contains((await app.Verify()).Findings, f => f is { Code: "stamp_broken", Checkpoint: 1 });
    }

    [Theory, EveryDatabase]
    public async Task A_stamped_checkpoint_that_is_gone_is_missed_even_without_the_databases_mark(DatabaseKind database)
    {
        await using var authority = await TimestampAuthority.Start(TimeProvider.System);
        await using var app = await StampedBy(authority, database);
        await app.WithJournal();
        await app.Checkpoint();
        await AnHourLater(app);
        await app.Tamper($"""DELETE FROM "CheckpointMarks" """);
        File.Delete(app.CheckpointFilePaths()[0]);

        Assert.Contains((await app.Verify()).Findings, f => f is { Code: "checkpoint_missing", Checkpoint: 1 });
    }

    [Theory, EveryDatabase]
    public async Task An_authority_out_of_reach_is_asked_again_and_stops_nothing(DatabaseKind database)
    {
        var authority = await TimestampAuthority.Start(TimeProvider.System);
        var address = authority.Address;
        await authority.DisposeAsync();
        await using var app = await TestApp.On(database, adjust: s => s.PostConfigure<JournalOptions>(o => o.TimestampAuthority = address));
        await app.WithJournal();
        await app.Checkpoint();
        await AnHourLater(app);

        Assert.Empty((await app.Verify()).Findings);
        Assert.Contains(app.Logs.Lines, l => l.Contains(nameof(StampCheckpoint), StringComparison.Ordinal));
    }

    private static Task<TestApp> StampedBy(TimestampAuthority authority, DatabaseKind database) =>
        TestApp.On(database, adjust: services => services.PostConfigure<JournalOptions>(o => o.TimestampAuthority = authority.Address));

    private static async Task AnHourLater(TestApp app)
    {
        app.Clock.Advance(StampCheckpoint.Every);
        await app.RunJobs();
    }

    private static string StampFile(TestApp app) =>
        Assert.Single(Directory.EnumerateFiles(Path.Combine(app.DataFolder, "checkpoints", "stamps")));
}
