using System.Net;
using System.Text.Json;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Repairs;

/// <summary>When the first visit is not the last: not solved, given back, nobody at home.</summary>
public sealed class SecondVisitTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Work_that_did_not_solve_it_is_done_again_and_guaranteed_from_then(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var first = await app.WithAcceptedVisit();
        await app.Arrive(first);
        await app.Complete(first);
        await (await app.Http.Post(first.Repair.Track + "/confirm", new { stars = 0, solved = false })).Refused(HttpStatusCode.BadRequest, "invalid");
        var page = await (await app.Http.Post(first.Repair.Track + "/confirm", new { stars = 2, solved = false })).Body();
        Assert.Equal("asking", page.GetProperty("waiting").GetProperty("reason").GetString());
        var desk = await app.SignedIn(Role.Agent);
        Assert.Equal("NotSolved", (await TestApp.CaseAsSeenBy(desk, first.Repair)).GetProperty("attention").GetString());

        for (var half = 0; half < 2; half++)
        {
            app.Clock.Advance(TimeSpan.FromHours(7.5));
            await app.RunJobs();
            await TestApp.OffersOf(first.Technician); // a session lives while it is used
        }
        var again = await app.Accept(first.Technician, first.Repair);
        Assert.NotEqual(first.BookingId, again.BookingId);
        await app.Arrive(again);
        await app.Complete(again);
        var closed = await (await app.Http.Post(first.Repair.Track + "/confirm", new { stars = 5, solved = true })).Body();
        Assert.Equal("2026-12-24", closed.GetProperty("guarantee").GetProperty("endsOn").GetString());
        var rated = await app.Db(db => db.Technicians.Select(t => new { t.RatingCount, t.RatingSum }).SingleAsync(Ct));
        Assert.Equal((2, 7), (rated.RatingCount, rated.RatingSum));
    }

    [Theory, EveryDatabase]
    public async Task A_visit_given_back_goes_to_somebody_else_first(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        TestApp.TestTechnician[] both = [await app.WithTechnicianAtWork(), await app.WithTechnicianAtWork()];
        var repair = await app.WithRepair();
        var first = (await TestApp.Asked(both))!;
        var visit = await app.Accept(first, repair);
        Assert.Equal(TestApp.Name, (await JobPage(visit)).GetProperty("contactName").GetString());
        await (await first.Phone.Post(visit.Path + "/give-back", new { reason = "临时有事" })).Body();
        Assert.Equal(JsonValueKind.Null, (await JobPage(visit)).GetProperty("contactName").ValueKind);
        await (await first.Phone.Post(visit.Path + "/en-route")).Refused(HttpStatusCode.Conflict, "wrong_state");
        await (await app.Http.Get(repair.Track + "/door-code")).Refused(HttpStatusCode.Conflict, "no_door_code");
        await app.RunJobs();

        Assert.Equal(both.Single(t => t != first), await TestApp.Asked(both));
        var page = await app.Track(repair);
        Assert.Equal(JsonValueKind.Null, page.GetProperty("visit").ValueKind);
        Assert.Equal("changed_technician", page.GetProperty("messages").EnumerateArray().Last().GetProperty("key").GetString());

        app.Clock.Advance(TimeSpan.FromMinutes(3));
        await app.RunJobs();
        Assert.Null(await TestApp.Asked(both));
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        await app.RunJobs();
        Assert.NotNull(await TestApp.Asked(both));
    }

    [Theory, EveryDatabase]
    public async Task A_customer_who_was_not_there_waits_for_a_dispatcher_and_is_told_so(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var visit = await app.WithAcceptedVisit();
        await (await visit.Technician.Phone.Post(visit.Path + "/no-show")).Refused(HttpStatusCode.Conflict, "wrong_state");
        await (await visit.Technician.Phone.Post(visit.Path + "/en-route")).Body();
        await (await visit.Technician.Phone.Post(visit.Path + "/no-show")).Body();
        await app.RunJobs();

        var page = await app.Track(visit.Repair);
        Assert.Equal("missed_you", page.GetProperty("messages").EnumerateArray().Last().GetProperty("key").GetString());
        Assert.Equal("under_review", page.GetProperty("waiting").GetProperty("reason").GetString());
        Assert.Null(await TestApp.Asked(visit.Technician));
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        Assert.Equal("NoShow", (await TestApp.CaseAsSeenBy(dispatcher, visit.Repair)).GetProperty("attention").GetString());
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await (await dispatcher.Post($"/api/dispatch/work-orders/{await app.WorkOrderOf(visit.Repair)}/retry")).Body();
        await app.RunJobs();
        await app.Accept(visit.Technician, visit.Repair);
        Assert.Equal("Scheduled", (await app.Track(visit.Repair)).GetProperty("step").GetString());
    }

    private static async Task<JsonElement> JobPage(TestApp.TestVisit visit) => await (await visit.Technician.Phone.Get($"/api/technician/jobs/{visit.BookingId}")).Body();
}
