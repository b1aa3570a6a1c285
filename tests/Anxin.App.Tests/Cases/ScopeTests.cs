using System.Net;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.App.Tests.Access;

/// <summary>Whose object is it? Another's is not forbidden but not there.</summary>
public sealed class ScopeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_merchant_sees_the_cases_of_its_own_brands_and_those_masked(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (mine, myBrand) = await app.WithMerchantAndBrand();
        var (other, otherBrand) = await app.WithMerchantAndBrand();
        var (own, foreign, free) = (
            await app.WithRepair(r => r["brandId"] = myBrand), await app.WithRepair(r => r["brandId"] = otherBrand), await app.WithRepair(r => r["brandText"] = "别的牌子"));
        HttpClient[] tenants = [await app.SignedIn(Role.Merchant, mine), await app.SignedIn(Role.Integrator, mine)];
        foreach (var tenant in tenants)
        {
            Assert.Equal([own.CaseId], await CasesOf(tenant, "/api/cases?view=All"));
            Assert.Equal([], await CasesOf(tenant, $"/api/cases?view=All&q={TestApp.PhoneNumber}"));
            Assert.Equal([], await CasesOf(tenant, $"/api/cases?view=All&q={foreign.Number}"));
            Assert.Equal([own.CaseId], await CasesOf(tenant, $"/api/cases?view=All&q={own.Number}"));
            await (await tenant.Get($"/api/cases/{foreign.CaseId}")).Refused(HttpStatusCode.NotFound, "no_such_case");
            await (await tenant.Get($"/api/cases/{free.CaseId}")).Refused(HttpStatusCode.NotFound, "no_such_case");
            await (await tenant.Post($"/api/cases/{own.CaseId}/reveal", new { field = "phone", reason = "我想知道" })).Refused(HttpStatusCode.Forbidden, "not_allowed");
            var page = await TestApp.CaseAsSeenBy(tenant, own);
            Assert.Equal("欧**", page.GetProperty("contact").GetProperty("name").GetString());
            Assert.Equal("137****5678", page.GetProperty("contact").GetProperty("phone").GetString());
            Assert.Empty(page.GetProperty("allowed").EnumerateArray());
            Assert.Empty(page.GetProperty("accesses").EnumerateArray());
        }

        var unbound = await app.SignedIn(Role.Integrator);
        Assert.Equal([], await CasesOf(unbound, "/api/cases?view=All"));
        Assert.Equal([foreign.CaseId], await CasesOf(await app.SignedIn(Role.Merchant, other), "/api/cases?view=All"));
        Assert.Equal(3, (await CasesOf(await app.SignedIn(Role.Agent), $"/api/cases?view=All&q=%2B86%20137%201234%205678")).Count);
    }

    [Theory, EveryDatabase]
    public async Task A_technician_opens_nothing_of_another(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var other = await app.WithTechnicianAtWork(county: 110105);
        var visit = await app.WithAcceptedVisit();
        using var form = TestApp.Form(null, Samples.Get("baseline.jpg"));
        var photo = (await (await app.Http.PostAsync(visit.Repair.Track + "/photos", form, Ct)).Body()).GetProperty("photos")[0].GetProperty("id").GetGuid();
        await app.RunJobs();
        var code = await app.DoorCode(visit.Repair);
        var before = await app.Footprint();

        await (await other.Phone.Get($"/api/technician/jobs/{visit.BookingId}")).Refused(HttpStatusCode.NotFound, "no_such_visit");
        await (await other.Phone.Get($"/api/technician/jobs/{visit.BookingId}/photos/{photo}")).Refused(HttpStatusCode.NotFound, "no_such_visit");
        await (await other.Phone.Post(visit.Path + "/en-route")).Refused(HttpStatusCode.NotFound, "no_such_visit");
        await (await other.Phone.Post(visit.Path + "/arrive", new { doorCode = code })).Refused(HttpStatusCode.NotFound, "no_such_visit");
        await (await other.Phone.Post(visit.Path + "/complete", new { notes = "好了" })).Refused(HttpStatusCode.NotFound, "no_such_visit");
        await (await other.Phone.Post(visit.Path + "/give-back", new { reason = "不去" })).Refused(HttpStatusCode.NotFound, "no_such_visit");
        await (await other.Phone.Post(visit.Path + "/no-show")).Refused(HttpStatusCode.NotFound, "no_such_visit");
        Assert.Equal(before, await app.Footprint());

        Assert.Equal(HttpStatusCode.OK, (await visit.Technician.Phone.Get($"/api/technician/jobs/{visit.BookingId}/photos/{photo}")).StatusCode);
        var strange = await app.WithReport(r => r["phone"] = "13700000001");
        await (await app.Http.Get($"{strange.Track}/photos/{photo}")).Refused(HttpStatusCode.NotFound, "no_such_photo");
        var agent = await app.SignedIn(Role.Agent);
        await (await agent.Get($"/api/cases/{strange.CaseId}/photos/{photo}")).Refused(HttpStatusCode.NotFound, "no_such_photo");
    }

    [Theory, EveryDatabase]
    public async Task A_consumer_sees_the_repairs_of_the_phone_that_was_proved(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var own = await app.WithReport();
        await app.WithReport(r => r["phone"] = "13700000001");
        var consumer = await app.SignedInByPhone("+86 137 1234 5678");
        var items = (await (await consumer.Get("/api/my/cases")).Body()).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal([own.Number], items.Select(i => i.GetProperty("number").GetString()));
        Assert.Equal($"/t/{own.Token}", items[0].GetProperty("trackingUrl").GetString());
    }

    [Theory, EveryDatabase]
    public async Task A_tracking_link_with_one_changed_character_leads_nowhere(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var repair = await app.WithReport();
        var before = await app.Footprint();
        for (var i = 0; i < repair.Token.Length; i++)
        {
            var changed = repair.Token[..i] + (repair.Token[i] == 'A' ? 'B' : 'A') + repair.Token[(i + 1)..];
            await (await app.Http.Get($"/api/track/{changed}")).Refused(HttpStatusCode.NotFound, "no_such_tracking_link");
        }

        var wrong = repair.Token[..^3] + (repair.Token[^3] == 'x' ? 'y' : 'x') + repair.Token[^2..];
        await (await app.Http.Post($"/api/track/{wrong}/cancel", new { reason = "不要了" })).Refused(HttpStatusCode.NotFound, "no_such_tracking_link");
        await (await app.Http.Post($"/api/track/{wrong}/confirm", new { stars = 1, solved = true })).Refused(HttpStatusCode.NotFound, "no_such_tracking_link");
        await (await app.Http.Post($"/api/track/{wrong}/place", new { placeCode = "110105" })).Refused(HttpStatusCode.NotFound, "no_such_tracking_link");
        await (await app.Http.Get($"/api/track/{wrong}/door-code")).Refused(HttpStatusCode.NotFound, "no_such_tracking_link");
        await (await app.Http.Get($"/api/track/{wrong}/visit.ics")).Refused(HttpStatusCode.NotFound, "no_such_tracking_link");
        using var form = TestApp.Form(null, Samples.Get("baseline.jpg"));
        await (await app.Http.PostAsync($"/api/track/{wrong}/photos", form, Ct)).Refused(HttpStatusCode.NotFound, "no_such_tracking_link");
        Assert.Equal(before, await app.Footprint());
    }

    private static async Task<IReadOnlyList<Guid>> CasesOf(HttpClient http, string path)
    {
        var page = await (await http.Get(path)).Body();
        return [.. page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetGuid())];
    }
}
