using Anxin.App.Contact;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Demo;

public sealed class DemoTextsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task What_the_invented_people_were_told_is_told_and_silent_and_a_live_message_is_heard(DatabaseKind database)
    {
        await using var app = await TestApp.On(database, demo: true);
        var seeded = await SeededApps.Seed(app);
        Assert.True(seeded.Ok, seeded.Error?.Message);
        Assert.True(await app.Db(db => db.Messages.CountAsync(Ct)) > 500);
        Assert.False(await app.Db(db => db.Messages.AnyAsync(m => m.SentAt == null && m.Audience == Audience.Reporter, Ct)));
        Assert.Empty(Texts(app));

        await app.WithRepair();

        Assert.Contains(Texts(app), line => line.Contains("137****5678", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Texts(TestApp app) =>
        app.Logs.Lines.Where(line => line.Contains("LogTextSender", StringComparison.Ordinal));
}
