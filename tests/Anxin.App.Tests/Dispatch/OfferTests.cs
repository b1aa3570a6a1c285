using System.Net;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Dispatch;

/// <summary>Who is asked, in which order, and what becomes of the answers.</summary>
public sealed class OfferTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_declined_offer_goes_to_the_next_and_who_finishes_the_work_is_rated(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        TestApp.TestTechnician[] both = [await app.WithTechnicianAtWork(), await app.WithTechnicianAtWork()];
        var repair = await app.WithRepair();
        var first = await TestApp.Asked(both);
        var second = both.Single(t => t != first);
        var offer = Assert.Single(await TestApp.OffersOf(first!));
        Assert.Equal(1, offer.GetProperty("why").GetProperty("place").GetInt32());
        Assert.Contains("skill_valid", offer.GetProperty("why").GetProperty("reasons").EnumerateArray().Select(r => r.GetProperty("code").GetString()));

        var path = $"/api/offers/{offer.GetProperty("offerId").GetGuid()}";
        await (await second.Phone.Post(path + "/accept")).Refused(HttpStatusCode.NotFound, "no_such_offer");
        await (await first!.Phone.Post(path + "/decline", new { reason = "车坏了" })).Body();
        await (await first.Phone.Post(path + "/accept")).Refused(HttpStatusCode.Conflict, "offer_closed");
        await app.RunJobs();

        Assert.Equal(second, await TestApp.Asked(both));
        var visit = await app.Accept(second, repair);
        await app.Arrive(visit);
        await app.Complete(visit);
        Assert.Equal("Completed", (await app.Track(repair)).GetProperty("visit").GetProperty("state").GetString());
        await (await app.Http.Post(repair.Track + "/confirm", new { stars = 4, solved = true })).Body();
        var rated = await app.Db(db => db.Technicians.Where(t => t.RatingCount > 0).Select(t => t.Id).ToListAsync(Ct));
        Assert.Equal([second.Id], rated);
    }

    [Theory, EveryDatabase]
    public async Task An_offer_nobody_answers_expires_and_the_next_is_asked(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        TestApp.TestTechnician[] both = [await app.WithTechnicianAtWork(), await app.WithTechnicianAtWork()];
        var repair = await app.WithRepair();
        var first = await TestApp.Asked(both);
        var offer = (await TestApp.OffersOf(first!))[0].GetProperty("offerId").GetGuid();

        app.Clock.Advance(TimeSpan.FromMinutes(3));
        await (await first!.Phone.Post($"/api/offers/{offer}/accept")).Refused(HttpStatusCode.Conflict, "offer_expired");
        await app.RunJobs();
        await (await first.Phone.Post($"/api/offers/{offer}/accept")).Refused(HttpStatusCode.Conflict, "offer_closed");
        Assert.Equal(both.Single(t => t != first), await TestApp.Asked(both));
        Assert.Equal(2, (await app.Track(repair)).GetProperty("waiting").GetProperty("asked").GetInt32());

        app.Clock.Advance(TimeSpan.FromMinutes(3));
        await app.RunJobs();
        Assert.Null(await TestApp.Asked(both));
        Assert.Equal("nobody", (await app.Track(repair)).GetProperty("waiting").GetProperty("reason").GetString());
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        await app.RunJobs();
        Assert.NotNull(await TestApp.Asked(both));
    }

    [Theory, EveryDatabase]
    public async Task Where_nobody_can_come_the_reporter_is_told_once_and_the_search_goes_on(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        var repair = await app.WithRepair();
        for (var round = 0; round < 3; round++)
        {
            var waiting = (await app.Track(repair)).GetProperty("waiting");
            Assert.Equal("nobody", waiting.GetProperty("reason").GetString());
            Assert.Equal(app.Clock.GetUtcNow().UtcDateTime.AddMinutes(15), waiting.GetProperty("nextAt").GetDateTime());
            var row = Assert.Single((await (await dispatcher.Get("/api/dispatch/queue")).Body()).GetProperty("items").EnumerateArray());
            Assert.Equal("Nobody", row.GetProperty("state").GetString());
            app.Clock.Advance(TimeSpan.FromMinutes(15));
            await app.RunJobs();
        }

        Assert.Equal(["accepted", "nobody_yet"], (await app.Track(repair)).GetProperty("messages").EnumerateArray().Select(m => m.GetProperty("key").GetString()));
        Assert.Equal("NobodyAvailable", (await TestApp.CaseAsSeenBy(dispatcher, repair)).GetProperty("attention").GetString());

        var late = await app.WithTechnicianAtWork();
        await (await dispatcher.Post($"/api/dispatch/work-orders/{await app.WorkOrderOf(repair)}/retry")).Body();
        await app.RunJobs();
        await app.Accept(late, repair);
        Assert.Equal("Scheduled", (await app.Track(repair)).GetProperty("step").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await TestApp.CaseAsSeenBy(dispatcher, repair)).GetProperty("attention").ValueKind);
    }

    [Theory, EveryDatabase]
    public async Task A_dispatcher_offers_by_hand_to_the_qualified_only(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        TestApp.TestTechnician[] both = [await app.WithTechnicianAtWork(), await app.WithTechnicianAtWork()];
        var stranger = await app.WithTechnicianAtWork(county: 110105);
        var unskilled = await app.WithTechnicianAtWork(shape: (t, _) => t.Qualify([], [], []));
        var (dispatcher, agent) = (await app.SignedIn(Role.Dispatcher), await app.SignedIn(Role.Agent));
        var repair = await app.WithRepair();
        var first = await TestApp.Asked(both);
        var other = both.Single(t => t != first);
        var path = $"/api/dispatch/work-orders/{await app.WorkOrderOf(repair)}";

        var candidates = await (await dispatcher.Get(path + "/candidates")).Body();
        Assert.Equal(2, candidates.GetProperty("ranked").GetArrayLength());
        var excluded = Assert.Single(candidates.GetProperty("excluded").EnumerateArray());
        Assert.Equal(unskilled.Id, excluded.GetProperty("technicianId").GetGuid());
        Assert.Equal("skill_missing", excluded.GetProperty("reasons")[0].GetProperty("code").GetString());

        await (await agent.Post(path + "/offers", new { technicianId = other.Id })).Refused(HttpStatusCode.Forbidden, "not_allowed");
        await (await dispatcher.Post(path + "/offers", new { technicianId = unskilled.Id })).Refused(HttpStatusCode.Conflict, "not_qualified");
        await (await dispatcher.Post(path + "/offers", new { technicianId = stranger.Id })).Refused(HttpStatusCode.Conflict, "not_qualified");
        await (await dispatcher.Post($"/api/dispatch/work-orders/{Guid.NewGuid()}/offers", new { technicianId = other.Id })).Refused(HttpStatusCode.NotFound, "no_such_work_order");
        await (await dispatcher.Post(path + "/offers", new { technicianId = other.Id })).Body();
        await (await dispatcher.Post(path + "/offers", new { technicianId = other.Id })).Refused(HttpStatusCode.Conflict, "already_offered");
        await app.Accept(other, repair);
        await (await dispatcher.Post(path + "/offers", new { technicianId = other.Id })).Refused(HttpStatusCode.Conflict, "not_waiting");
        await (await dispatcher.Post(path + "/retry")).Refused(HttpStatusCode.Conflict, "not_waiting");
        var offered = (await TestApp.CaseAsSeenBy(dispatcher, repair)).GetProperty("timeline").EnumerateArray().Last(e => e.GetProperty("kind").GetString() == "offered");
        Assert.StartsWith("account:", offered.GetProperty("actor").GetString(), StringComparison.Ordinal);
    }
}
