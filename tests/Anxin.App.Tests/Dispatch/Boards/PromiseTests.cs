using Anxin.App.Dispatch.Boards;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Dispatch.Boards;

/// <summary>What a reporter was told is kept, and compared with what happened.</summary>
public sealed class PromiseTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_window_that_was_told_is_kept_late_broken_or_lapsed(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var technician = await app.WithTechnicianAtWork();
        var kept = await app.Accept(technician, await app.WithRepairOfAnother());
        await app.Arrive(kept);
        await app.Complete(kept);

        var given = await app.Accept(technician, await app.WithRepairOfAnother());
        await (await technician.Phone.Post(given.Path + "/give-back", new { reason = "车坏了" })).Body();
        await app.RunJobs();

        var withdrawn = await app.Accept(technician, await app.WithRepairOfAnother());
        await (await app.Http.Post(withdrawn.Repair.Track + "/cancel", new { reason = "自己修好了" })).Body();
        await app.RunJobs();

        var late = await app.Accept(technician, await app.WithRepairOfAnother());
        app.Clock.Advance(TimeSpan.FromHours(12));
        await app.Arrive(late);
        await app.RunJobs();

        var outcomes = await app.Db(db => db.Promises.ToDictionaryAsync(p => p.BookingId, p => p.Outcome, Ct));
        Assert.Equal(PromiseOutcome.Kept, outcomes[kept.BookingId]);
        Assert.Equal(PromiseOutcome.Broken, outcomes[given.BookingId]);
        Assert.Equal(PromiseOutcome.Lapsed, outcomes[withdrawn.BookingId]);
        Assert.Equal(PromiseOutcome.Late, outcomes[late.BookingId]);
    }

    [Theory, EveryDatabase]
    public async Task The_public_figure_of_a_county_is_made_of_these_promises(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var technician = await app.WithTechnicianAtWork();
        for (var i = 0; i < 5; i++)
        {
            var visit = await app.Accept(technician, await app.WithRepairOfAnother());
            app.Clock.Advance(i == 0 ? TimeSpan.FromHours(3) : TimeSpan.Zero); // the first one comes too late
            await app.Arrive(visit);
            await app.Complete(visit);
        }

        app.Clock.Advance(TimeSpan.FromMinutes(2)); // answers are fresh for a minute
        var promises = (await (await app.Http.Get("/api/coverage/420111")).Body()).GetProperty("response").GetProperty("promises");
        Assert.Equal((5, 80), (promises.GetProperty("told").GetInt32(), promises.GetProperty("keptPercent").GetInt32()));
    }

    [Theory, EveryDatabase]
    public async Task The_technicians_day_is_in_the_order_of_the_plan_with_what_to_pack(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var technician = await app.WithTechnicianAtWork();
        var first = await app.Accept(technician, await app.WithRepairOfAnother());
        var second = await app.Accept(technician, await app.WithRepairOfAnother());
        var stops = (await (await technician.Phone.Get("/api/technician/day")).Body()).GetProperty("stops").EnumerateArray().ToList();
        Assert.Equal([first.BookingId, second.BookingId], stops.Select(s => s.GetProperty("bookingId").GetGuid()));
        Assert.All(stops, s => Assert.True(s.GetProperty("expected").GetDateTime() >= s.GetProperty("windowStart").GetDateTime()));
        Assert.Contains("Drain pump", stops[0].GetProperty("parts").EnumerateArray().Select(p => p.GetProperty("en").GetString()));
        var other = await app.WithTechnicianAtWork();
        Assert.Empty((await (await other.Phone.Get("/api/technician/day")).Body()).GetProperty("stops").EnumerateArray());
        await (await other.Phone.Post(first.Path + "/delay", new { minutes = 30 }))
            .Refused(System.Net.HttpStatusCode.NotFound, "no_such_visit");
    }
}
