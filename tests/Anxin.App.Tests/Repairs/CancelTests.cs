using System.Net;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Anxin.Forensics.Tests.Media.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Repairs;

/// <summary>The reporter takes the repair back, at every step of it.</summary>
public sealed class CancelTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Until_somebody_sets_out_a_repair_can_be_taken_back(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        await Withdrawn(app, await app.WithReport());
        await Withdrawn(app, await app.WithRepair(r => r["address"] = "老地方"));
        await Withdrawn(app, await app.WithRepair(r => r["fault"] = "代开发票，加微信"));
        await Withdrawn(app, await app.WithRepair());

        var technician = await app.WithTechnicianAtWork();
        var offered = await app.WithRepair();
        var offer = (await TestApp.OffersOf(technician))[0].GetProperty("offerId").GetGuid();
        await Withdrawn(app, offered);
        await (await technician.Phone.Post($"/api/offers/{offer}/accept")).Refused(HttpStatusCode.Conflict, "already_taken");

        var taken = await app.Accept(technician, await app.WithRepair());
        await Withdrawn(app, taken.Repair);
        await (await technician.Phone.Post(taken.Path + "/en-route")).Refused(HttpStatusCode.Conflict, "wrong_state");
        await (await app.Http.Get(taken.Repair.Track + "/door-code")).Refused(HttpStatusCode.Conflict, "no_door_code");
        var left = await app.Db(async db => (await db.Bookings.CountAsync(b => b.Live, Ct), await db.Jobs.CountAsync(j => j.Type == "OfferWork", Ct)));
        Assert.Equal((0, 0), left);
    }

    [Theory, EveryDatabase]
    public async Task Once_the_technician_is_on_the_way_it_is_too_late(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var visit = await app.WithAcceptedVisit();
        await (await visit.Technician.Phone.Post(visit.Path + "/en-route")).Body();
        await TooLate(app, visit.Repair);
        await (await visit.Technician.Phone.Post(visit.Path + "/arrive", new { doorCode = await app.DoorCode(visit.Repair) })).Body();
        await TooLate(app, visit.Repair);
        await app.Complete(visit);
        await TooLate(app, visit.Repair);
    }

    private static async Task TooLate(TestApp app, TestApp.TestRepair repair)
    {
        Assert.False((await app.Track(repair)).GetProperty("canCancel").GetBoolean());
        var before = await app.Db(db => db.Journal.CountAsync(j => j.CaseId == repair.CaseId, Ct));
        await (await app.Http.Post(repair.Track + "/cancel", new { reason = "不要了" })).Refused(HttpStatusCode.Conflict, "too_late_to_cancel");
        Assert.Equal(before, await app.Db(db => db.Journal.CountAsync(j => j.CaseId == repair.CaseId, Ct)));
    }

    private static async Task Withdrawn(TestApp app, TestApp.TestRepair repair)
    {
        Assert.True((await app.Track(repair)).GetProperty("canCancel").GetBoolean());
        await (await app.Http.Post(repair.Track + "/cancel", new { reason = " " })).Refused(HttpStatusCode.BadRequest, "invalid");
        var page = await (await app.Http.Post(repair.Track + "/cancel", new { reason = "自己修好了" })).Body();
        Assert.Equal("Withdrawn", page.GetProperty("state").GetString());
        Assert.False(page.GetProperty("canCancel").GetBoolean());
        Assert.Equal("withdrawn", page.GetProperty("messages").EnumerateArray().Last().GetProperty("key").GetString());
        await app.RunJobs();
        app.Clock.Advance(TimeSpan.FromMinutes(20));
        await app.RunJobs();
        Assert.Equal("Withdrawn", (await app.Track(repair)).GetProperty("state").GetString());
        await (await app.Http.Post(repair.Track + "/cancel", new { reason = "再次" })).Refused(HttpStatusCode.Conflict, "case_closed");
        using var form = TestApp.Form(null, Samples.Get("baseline.jpg"));
        await (await app.Http.PostAsync(repair.Track + "/photos", form, Ct)).Refused(HttpStatusCode.Conflict, "case_closed");
    }
}
