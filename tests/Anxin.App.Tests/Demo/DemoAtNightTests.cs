using Anxin.App.Repairs;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Demo;

public sealed class DemoAtNightTests
{
    [Theory, EveryDatabase]
    public async Task Also_at_three_in_the_morning_somebody_is_on_the_way_and_somebody_at_work(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        app.Clock.Advance(TimeSpan.FromHours(17));

        var seeded = await SeededApps.Seed(app);

        Assert.True(seeded.Ok, seeded.Error?.Message);
        var states = await app.Db(
            db => db.Bookings.Where(b => b.Live).Select(b => b.State).ToListAsync(TestContext.Current.CancellationToken));
        Assert.All([BookingState.EnRoute, BookingState.Arrived], state => Assert.True(states.Count(s => s == state) >= 3, $"{state}"));
    }
}
