using System.Net;
using System.Text.Json.Nodes;
using Anxin.App.Common;
using Anxin.App.Parties;
using Anxin.App.Rules;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Rules;

/// <summary>Versions of the rules: announced in time, one in force at each moment, all of them kept.</summary>
public sealed class PolicyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_version_is_announced_and_applies_from_its_moment_on(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var supervisor = await app.SignedIn(Role.Supervisor);
        var answer = await (await supervisor.Post("/api/rules/policies", Announcement())).Body(HttpStatusCode.Created);
        Assert.Equal((2, 96), (answer.GetProperty("version").GetInt32(), answer.GetProperty("policy").GetProperty("merchantHours").GetInt32()));

        var listed = await (await app.Http.Get("/api/rules/policies")).Body();
        Assert.Equal(1, listed.GetProperty("current").GetInt32());
        Assert.Equal([2, 1], listed.GetProperty("items").EnumerateArray().Select(v => v.GetProperty("version").GetInt32()));
        var from = new DateTime(2026, 12, 14, 16, 0, 0, DateTimeKind.Utc);
        foreach (var (moment, number) in new[] { (from.AddTicks(-10), 1), (from, 2), (from.AddYears(3), 2), (from.AddDays(-300), 1) })
        {
            Assert.Equal(number, (await app.Db(db => db.PolicyAt(moment, Ct))).Number);
        }

        app.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(2, (await (await app.Http.Get("/api/rules/policies")).Body()).GetProperty("current").GetInt32());
        Assert.Equal(72, (await app.Db(db => db.PolicyOf(1, Ct))).Policy.MerchantHours);
    }

    [Theory, EveryDatabase]
    public async Task Notice_is_seven_days_and_fifteen_where_something_is_taken_away(DatabaseKind database)
    {
        await using var app = await TestApp.On(database); // 2026-11-23 02:00 UTC
        var supervisor = await app.SignedIn(Role.Supervisor);
        (Action<JsonObject> Change, HttpStatusCode Status, string Code)[] wrong =
        [
            (a => (a["major"], a["effectiveFrom"]) = (false, "2026-11-30T01:59:59Z"), HttpStatusCode.BadRequest, "announced_too_late"),
            (a => (a["major"], a["effectiveFrom"]) = (true, "2026-12-08T01:59:59Z"), HttpStatusCode.BadRequest, "announced_too_late"),
            (a => a["effectiveFrom"] = "2027-12-24T00:00:00Z", HttpStatusCode.BadRequest, "announced_too_early"),
            (a => a["effectiveFrom"] = "2026-12-15T00:00:00", HttpStatusCode.BadRequest, "time_zone_missing"),
            (a => a["policy"]!["appealDays"] = 6, HttpStatusCode.BadRequest, "change_is_major"),
            (a => a["policy"]!["timeoutLimitMinor"] = 5_001, HttpStatusCode.BadRequest, "change_is_major"),
            (a => a["policy"]!["paymentDays"] = 8, HttpStatusCode.BadRequest, "invalid"),
            (a => a["policy"]!["merchantHours"] = 23, HttpStatusCode.BadRequest, "invalid"),
            (a => ((JsonObject)a["policy"]!).Remove("mostAppeals"), HttpStatusCode.BadRequest, "invalid"),
            (a => a.Remove("policy"), HttpStatusCode.BadRequest, "invalid"),
            (a => a["summaryEn"] = "", HttpStatusCode.BadRequest, "invalid"),
        ];
        foreach (var (change, status, code) in wrong)
        {
            await (await supervisor.Post("/api/rules/policies", Announcement(change))).Refused(status, code);
        }

        var bounds = await (await supervisor.Post("/api/rules/policies", Announcement(a =>
            (a["policy"]!["filingDays"], a["policy"]!["paymentDays"]) = (3, 30)))).Refused(HttpStatusCode.BadRequest, "invalid");
        Assert.Equal(["policy.filingDays", "policy.paymentDays"], bounds.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order());
        Assert.Equal(1, await app.Db(db => db.PolicyVersions.CountAsync(Ct)));

        await (await supervisor.Post("/api/rules/policies", Announcement(a => (a["major"], a["effectiveFrom"]) = (false, "2026-11-30T02:00:00Z")))).Body(HttpStatusCode.Created);
        await (await supervisor.Post("/api/rules/policies", Announcement(a => (a["major"], a["effectiveFrom"]) = (false, "2026-11-30T02:00:00Z"))))
            .Refused(HttpStatusCode.Conflict, "effective_before_latest");
        await (await supervisor.Post("/api/rules/policies", Announcement(a =>
        {
            (a["major"], a["effectiveFrom"]) = (true, "2026-12-08T02:00:00Z");
            a["policy"]!["appealDays"] = 6;
        }))).Body(HttpStatusCode.Created);
    }

    [Theory, EveryDatabase]
    public async Task Two_supervisors_at_once_announce_one_version_of_a_day(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        HttpClient[] supervisors = [await app.SignedIn(Role.Supervisor), await app.SignedIn(Role.Supervisor)];
        var answers = await Task.WhenAll(supervisors.Select(s => s.Post("/api/rules/policies", Announcement())));
        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.Conflict], answers.Select(a => a.StatusCode).Order());
        Assert.Equal(2, await app.Db(db => db.PolicyVersions.CountAsync(Ct)));
    }

    private static JsonObject Announcement(Action<JsonObject>? change = null)
    {
        var announcement = new JsonObject
        {
            ["effectiveFrom"] = "2026-12-15T00:00:00+08:00",
            ["major"] = false,
            ["summaryZh"] = "商家答复时间延长到四天。",
            ["summaryEn"] = "Merchants have four days to answer.",
            ["policy"] = JsonNode.Parse(Json.Write(new ClaimPolicy { MerchantHours = 96 })),
        };
        change?.Invoke(announcement);
        return announcement;
    }
}
