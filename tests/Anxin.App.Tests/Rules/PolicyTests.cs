using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Anxin.App.Parties;
using Anxin.App.Rules;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;

namespace Anxin.App.Tests.Rules;

/// <summary>Versions of the rules: public, announced ahead, never changed.</summary>
public sealed class PolicyTests
{
    private const string Path = "/api/rules/policies";

    private static JsonObject Change(TestApp app, int days, bool major = false, Action<JsonNode>? policy = null)
    {
        var rules = JsonSerializer.SerializeToNode(new ClaimPolicy(), JsonSerializerOptions.Web)!;
        policy?.Invoke(rules);
        return new JsonObject
        {
            ["effectiveFrom"] = app.Clock.GetUtcNow().UtcDateTime.AddDays(days).AddMinutes(1), ["major"] = major,
            ["summaryZh"] = "商家答复时间改为九十六小时。", ["summaryEn"] = "Merchants have 96 hours to answer.", ["policy"] = rules,
        };
    }

    [Theory, EveryDatabase]
    public async Task A_version_is_announced_waits_and_then_applies(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var supervisor = await app.SignedIn(Role.Supervisor);
        var made = await (await supervisor.Post(Path, Change(app, 7, policy: p => p["merchantHours"] = 96))).Body(HttpStatusCode.Created);
        Assert.Equal((2, 96), (made.GetProperty("version").GetInt32(), made.GetProperty("policy").GetProperty("merchantHours").GetInt32()));

        Assert.Equal(1, await Current(app));
        app.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal(2, await Current(app));
        Assert.Equal(72, await app.Db(async db => (await db.PolicyOf(1, CancellationToken.None)).Policy.MerchantHours));
    }

    [Theory, EveryDatabase]
    public async Task Notice_is_seven_days_and_fifteen_for_a_major_change(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var supervisor = await app.SignedIn(Role.Supervisor);
        await (await supervisor.Post(Path, Change(app, 6))).Refused(HttpStatusCode.BadRequest, "announced_too_late");
        await (await supervisor.Post(Path, Change(app, 14, major: true))).Refused(HttpStatusCode.BadRequest, "announced_too_late");
        await (await supervisor.Post(Path, Change(app, 900))).Refused(HttpStatusCode.BadRequest, "announced_too_early");
        await (await supervisor.Post(Path, Change(app, 15, major: true))).Body(HttpStatusCode.Created);
        await (await supervisor.Post(Path, Change(app, 8))).Refused(HttpStatusCode.Conflict, "policy_order");
        Assert.Equal(2, (await (await app.Http.Get(Path)).Body()).GetProperty("items").GetArrayLength());
    }

    [Theory, EveryDatabase]
    public async Task Windows_that_would_take_a_sides_rights_away_are_refused(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var supervisor = await app.SignedIn(Role.Supervisor);
        foreach (var (field, value) in new[] { ("merchantHours", 1), ("appealDays", 0), ("timeoutLimitMinor", 10_000_000), ("mostAppeals", 0) })
        {
            var problem = await (await supervisor.Post(Path, Change(app, 9, policy: p => p[field] = value)))
                .Refused(HttpStatusCode.BadRequest, "invalid");
            Assert.Contains(field, problem.GetProperty("errors").GetRawText(), StringComparison.Ordinal);
        }

        Assert.Equal(1, (await (await app.Http.Get(Path)).Body()).GetProperty("items").GetArrayLength());
    }

    [Theory, EveryDatabase]
    public async Task Law_cards_are_public_and_chosen_by_the_day(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var cards = await (await app.Http.Get("/api/rules/law-cards?on=2025-12-31&topic=fraud")).Body();
        var ids = cards.GetProperty("items").EnumerateArray().Select(c => c.GetProperty("id").GetString()).ToList();
        Assert.Contains("B-03-old", ids);
        Assert.DoesNotContain("B-03", ids);
        Assert.Equal("2026-11-23", (await (await app.Http.Get("/api/rules/law-cards")).Body()).GetProperty("on").GetString());
        await (await app.Http.Get("/api/rules/law-cards?on=yesterday")).Refused(HttpStatusCode.BadRequest, "invalid_parameter");
    }

    [Theory, EveryDatabase]
    public async Task A_decision_that_is_not_there_cannot_be_replayed(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var auditor = await app.SignedIn(Role.Auditor);
        await (await auditor.Get($"/api/rules/replay/{Guid.NewGuid()}")).Refused(HttpStatusCode.NotFound, "no_such_decision");
    }

    private static async Task<int> Current(TestApp app) => (await (await app.Http.Get(Path)).Body()).GetProperty("current").GetInt32();
}
