using System.Net;
using System.Text.Json;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Anxin.App.Vault;
using Anxin.Forensics.Tests.Media.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Privacy;

/// <summary>What is one reading and what are several, and who reads the reasons people give.</summary>
public sealed class AccessLogTests
{
    private const string Why = "王太太来电催问";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_page_that_asks_again_by_itself_is_one_look(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var visit = await app.WithAcceptedVisit();
        using var form = TestApp.Form(null, Samples.Get("baseline.jpg"));
        var photo = (await (await app.Http.PostAsync(visit.Repair.Track + "/photos", form, Ct)).Body())
            .GetProperty("photos")[0].GetProperty("id").GetGuid();
        await app.RunJobs();
        var (agent, dispatcher) = (await app.SignedIn(Role.Agent), await app.SignedIn(Role.Dispatcher));
        (HttpClient Http, string Path)[] pages =
        [
            (agent, $"/api/cases/{visit.Repair.CaseId}"), (visit.Technician.Phone, $"/api/technician/jobs/{visit.BookingId}"),
            (app.Http, $"{visit.Repair.Track}/photos/{photo}"), (dispatcher, $"/api/people/technicians/{visit.Technician.Id}"),
        ];
        async Task Look()
        {
            foreach (var (http, path) in pages)
            {
                Assert.Equal(HttpStatusCode.OK, (await http.Get(path)).StatusCode);
            }
        }

        await Look();
        var first = await Rows(app);
        Assert.Equal(5, first); // words, the job's fields, a photo, and a technician's name and phone
        for (var i = 0; i < 8; i++)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(15));
            await Look();
        }

        Assert.Equal(first, await Rows(app));
        Assert.Equal(HttpStatusCode.OK, (await dispatcher.Get(pages[0].Path)).StatusCode); // another reader
        Assert.Equal(first + 1, await Rows(app));

        app.Clock.Advance(AccessLog.OneLook);
        await Look();
        Assert.Equal((2 * first) + 1, await Rows(app));
    }

    [Theory, EveryDatabase]
    public async Task A_job_shows_more_after_acceptance_and_that_is_another_look(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var technician = await app.WithTechnicianAtWork();
        var repair = await app.WithRepair();
        var booking = Assert.Single(await TestApp.OffersOf(technician)).GetProperty("bookingId").GetGuid();
        await (await technician.Phone.Get($"/api/technician/jobs/{booking}")).Body();
        await app.Accept(technician, repair);
        await (await technician.Phone.Get($"/api/technician/jobs/{booking}")).Body();
        Assert.Equal(
            ["fault", "fault,name,phone,address"], await app.Db(db => db.Accesses.OrderBy(a => a.Id).Select(a => a.Field).ToListAsync(Ct)));
    }

    [Theory, EveryDatabase]
    public async Task What_is_asked_for_by_an_act_of_its_own_is_a_reading_every_time(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var visit = await app.WithAcceptedVisit();
        var agent = await app.SignedIn(Role.Agent);
        for (var i = 1; i <= 3; i++)
        {
            await app.DoorCode(visit.Repair);
            await (await agent.Post($"/api/cases/{visit.Repair.CaseId}/reveal", new { field = "phone", reason = Why })).Body();
            Assert.Equal(2 * i, await Rows(app));
        }
    }

    [Theory, EveryDatabase]
    public async Task The_reason_given_is_sealed_and_shown_to_those_who_see_who_read_what(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (merchant, brand) = await app.WithMerchantAndBrand();
        var repair = await app.WithRepair(r => r["brandId"] = brand);
        var path = $"/api/cases/{repair.CaseId}";
        var (agent, auditor) = (await app.SignedIn(Role.Agent), await app.SignedIn(Role.Auditor));
        await (await agent.Post(path + "/reveal", new { field = "phone", reason = Why })).Body();

        Assert.Equal("given", await app.Db(db => db.Accesses.Select(a => a.Reason).SingleAsync(Ct)));
        Assert.Empty((await Dump.Of(app)).Find(Why));
        Assert.Equal(Why, Reason(await (await agent.Get(path)).Body()));
        Assert.Equal(Why, Reason(await (await auditor.Get(path)).Body()));
        Assert.Equal(1, await app.Db(db => db.Accesses.CountAsync(a => a.Field == "reasons", Ct))); // the auditor's look
        var list = await (await auditor.Get($"/api/audit/accesses?q={repair.Number}")).Body();
        Assert.Equal(3, list.GetProperty("total").GetInt32());
        Assert.Contains(list.GetProperty("items").EnumerateArray(), row => row.GetProperty("reason").GetString() == Why);

        var tenant = await app.SignedIn(Role.Merchant, merchant);
        using var seen = await tenant.Get(path);
        Assert.DoesNotContain("given", (await seen.Body()).GetProperty("accesses").GetRawText(), StringComparison.Ordinal);
        await (await tenant.Get("/api/audit/accesses")).Refused(HttpStatusCode.Forbidden, "not_allowed");
    }

    private static string? Reason(JsonElement page) =>
        page.GetProperty("accesses").EnumerateArray().Single(a => a.GetProperty("field").GetString() == "phone").GetProperty("reason").GetString();

    private static Task<int> Rows(TestApp app) => app.Db(db => db.Accesses.CountAsync(Ct));
}
