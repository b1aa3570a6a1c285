using System.Net;
using System.Text.Json;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;

namespace Anxin.App.Tests.Repairs;

/// <summary>Reports that cannot become work at once: the place is unclear, or a person should look first. None is lost.</summary>
public sealed class PlaceAndReviewTests
{
    [Theory, EveryDatabase]
    public async Task An_unclear_place_is_asked_for_and_the_chosen_one_goes_on(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var technician = await app.WithTechnicianAtWork(county: 110105);
        var repair = await app.WithRepair(r => r["address"] = "朝阳区建国路93号");
        var page = await app.Track(repair);
        Assert.Equal("NeedsInfo", page.GetProperty("state").GetString());
        Assert.Equal("needs_place", page.GetProperty("waiting").GetProperty("reason").GetString());
        var codes = page.GetProperty("candidates").EnumerateArray().Select(c => c.GetProperty("code").GetString()).ToList();
        Assert.Contains("110105", codes);
        Assert.Contains("220104", codes);

        await (await app.Http.Post(repair.Track + "/place", new { placeCode = "999999" })).Refused(HttpStatusCode.BadRequest, "place_unknown");
        await (await app.Http.Post(repair.Track + "/place", new { })).Refused(HttpStatusCode.BadRequest, "place_missing");
        var chosen = await (await app.Http.Post(repair.Track + "/place", new { placeCode = "110105" })).Body();
        Assert.Equal("Converted", chosen.GetProperty("state").GetString());
        Assert.Equal(["北京市", "朝阳区"], chosen.GetProperty("address").GetProperty("path").EnumerateArray().Select(p => p.GetString()).Where(p => p != "市辖区"));
        await (await app.Http.Post(repair.Track + "/place", new { placeCode = "220104" })).Refused(HttpStatusCode.Conflict, "place_not_asked");
        await app.RunJobs();
        await app.Accept(technician, repair);
    }

    [Theory, EveryDatabase]
    public async Task An_address_that_says_nothing_is_accepted_and_written_anew_later(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (agent, auditor) = (await app.SignedIn(Role.Agent), await app.SignedIn(Role.Auditor));
        var repair = await app.WithRepair(r => r["address"] = "我家楼下小卖部旁边");
        Assert.Equal("NeedsInfo", (await app.Track(repair)).GetProperty("state").GetString());
        var still = await (await app.Http.Post(repair.Track + "/place", new { address = "还是那里" })).Body();
        Assert.Equal("NeedsInfo", still.GetProperty("state").GetString());

        var seen = await TestApp.CaseAsSeenBy(agent, repair);
        Assert.Equal("NeedsInfo", seen.GetProperty("attention").GetString());
        Assert.Contains("set-place", seen.GetProperty("allowed").EnumerateArray().Select(a => a.GetString()));
        var path = $"/api/cases/{repair.CaseId}/place";
        var version = seen.GetProperty("version").GetInt32();
        await (await agent.Send(HttpMethod.Post, path, new { placeCode = "420111" }, ("If-Match", $"\"{version - 1}\""))).Refused(HttpStatusCode.PreconditionFailed, "stale_version");
        await (await agent.Send(HttpMethod.Post, path, new { placeCode = "420111" }, ("If-Match", "soon"))).Refused(HttpStatusCode.PreconditionFailed, "stale_version");
        await (await auditor.Post(path, new { placeCode = "420111" })).Refused(HttpStatusCode.Forbidden, "not_allowed");
        await (await agent.Send(HttpMethod.Post, path, new { placeCode = "420111" }, ("If-Match", $"\"{version}\""))).Body();
        await app.RunJobs();
        Assert.Equal("Converted", (await app.Track(repair)).GetProperty("state").GetString());
    }

    [Theory, EveryDatabase]
    public async Task A_suspicious_report_waits_for_a_person_who_releases_or_declines_it(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var technician = await app.WithTechnicianAtWork();
        var agent = await app.SignedIn(Role.Agent);
        var good = await app.WithRepair(r => r["fault"] = "门上贴着代开发票的小广告，洗衣机也坏了");
        var bad = await app.WithRepair(r => r["fault"] = "贷款加微信 https://a.example https://b.example");
        foreach (var repair in new[] { good, bad })
        {
            var page = await app.Track(repair);
            Assert.Equal("Quarantined", page.GetProperty("state").GetString());
            Assert.Equal("under_review", page.GetProperty("waiting").GetProperty("reason").GetString());
        }

        var inbox = await (await agent.Get("/api/cases?view=Quarantine")).Body();
        Assert.Equal(2, inbox.GetProperty("total").GetInt32());
        await (await agent.Post($"/api/cases/{good.CaseId}/release")).Body();
        await (await agent.Post($"/api/cases/{good.CaseId}/release")).Refused(HttpStatusCode.Conflict, "not_quarantined");
        await app.RunJobs();
        await app.Accept(technician, good);
        await (await agent.Post($"/api/cases/{good.CaseId}/decline", new { reason = "太晚了太晚了" })).Refused(HttpStatusCode.Conflict, "wrong_state");

        await (await agent.Post($"/api/cases/{bad.CaseId}/decline", new { reason = "短" })).Refused(HttpStatusCode.BadRequest, "invalid");
        await (await agent.Post($"/api/cases/{bad.CaseId}/decline", new { reason = "这是广告，不是报修" })).Body();
        var declined = await app.Track(bad);
        Assert.Equal("Declined", declined.GetProperty("state").GetString());
        Assert.Equal("这是广告，不是报修", declined.GetProperty("declineReason").GetString());
        Assert.Equal(JsonValueKind.Null, declined.GetProperty("waiting").ValueKind);
        await (await agent.Post($"/api/cases/{bad.CaseId}/release")).Refused(HttpStatusCode.Conflict, "not_quarantined");
    }

    [Theory, EveryDatabase]
    public async Task The_sixth_open_report_of_a_phone_within_a_day_is_looked_at(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal("Converted", (await app.Track(await app.WithRepair())).GetProperty("state").GetString());
        }

        Assert.Equal("Quarantined", (await app.Track(await app.WithRepair(r => r["phone"] = "+86 137-1234-5678"))).GetProperty("state").GetString());
        app.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        Assert.Equal("Converted", (await app.Track(await app.WithRepair())).GetProperty("state").GetString());
    }
}
