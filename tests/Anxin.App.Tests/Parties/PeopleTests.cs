using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Anxin.App.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Parties;

public sealed class PeopleTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_hired_technician_is_found_by_badge_phone_county_and_outlet(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        var form = await NewForm(app);

        var created = await (await dispatcher.Post("/api/people/technicians", form)).Body(HttpStatusCode.Created);

        foreach (var query in new[] { "q=a-17", "q=138 1234 5678", "county=420111", "q=" + Uri.EscapeDataString("测试网点"), "active=true" })
        {
            var row = Assert.Single(
                (await (await dispatcher.Get("/api/people/technicians?" + query)).Body()).GetProperty("items").EnumerateArray());
            Assert.Equal(created.GetProperty("id").GetGuid(), row.GetProperty("id").GetGuid());
            Assert.Equal("赵**", row.GetProperty("name").GetString());
            Assert.Equal(2, row.GetProperty("skills").GetInt32());
            Assert.True(row.GetProperty("expiring").GetBoolean());
        }

        Assert.Empty((await (await dispatcher.Get("/api/people/technicians?county=110105")).Body()).GetProperty("items").EnumerateArray());
        await (await dispatcher.Post("/api/people/technicians", form)).Refused(HttpStatusCode.Conflict, "badge_taken");
    }

    [Theory, EveryDatabase]
    public async Task Editors_read_clear_values_and_leave_a_record_others_see_masks(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var id = await app.WithTechnician(
            "王小明", "13800138000",
            shape: (t, key) =>
                t.Qualify([], [], [TechnicianCertificate.Of(key, "gas", "T420111199001011234", new DateOnly(2026, 1, 1), null)]));
        var (dispatcher, auditor) = (await app.SignedIn(Role.Dispatcher), await app.SignedIn(Role.Auditor));

        var masked = await (await auditor.Get($"/api/people/technicians/{id}")).Body();
        Assert.Equal(0, await app.Db(db => db.Accesses.CountAsync(Ct)));
        var clear = await (await dispatcher.Get($"/api/people/technicians/{id}")).Body();

        Assert.Equal(("王**", "138****8000"), (masked.GetProperty("name").GetString(), masked.GetProperty("phone").GetString()));
        Assert.Equal(JsonValueKind.Null, masked.GetProperty("certificates")[0].GetProperty("number").ValueKind);
        Assert.Equal(("王小明", "13800138000"), (clear.GetProperty("name").GetString(), clear.GetProperty("phone").GetString()));
        Assert.Equal("T420111199001011234", clear.GetProperty("certificates")[0].GetProperty("number").GetString());
        Assert.Equal("洪山区", clear.GetProperty("base").GetProperty("path")[2].GetString());
        var accesses = await app.Db(db => db.Accesses.Where(a => a.SubjectId == id).Select(a => a.Field).OrderBy(f => f).ToListAsync(Ct));
        Assert.Equal(["certificate-numbers", "name", "phone"], accesses);
    }

    [Theory, EveryDatabase]
    public async Task A_detail_can_be_edited_and_sent_back_and_history_says_what_changed(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var id = await app.WithTechnician();
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        var detail = await Detail(dispatcher, id);
        detail["name"] = "王大明";
        detail["skills"]!.AsArray().Add(
            new JsonObject { ["category"] = "gas-stove", ["validFrom"] = "2026-02-01", ["validTo"] = "2027-02-01" });
        detail["certificates"]!.AsArray()
            .Add(new JsonObject { ["kind"] = "gas", ["number"] = "G-1", ["validFrom"] = "2026-02-01", ["validTo"] = null });
        detail["hours"] = new JsonArray(
            new JsonObject { ["day"] = 1, ["from"] = "18:00", ["to"] = "02:00" },
            new JsonObject { ["day"] = 2, ["from"] = "08:00", ["to"] = "24:00" });

        var written = await (await dispatcher.Send(HttpMethod.Put, $"/api/people/technicians/{id}", detail, ("If-Match", "\"0\""))).Body();

        Assert.Equal(1, written.GetProperty("version").GetInt32());
        var after = await Detail(dispatcher, id);
        Assert.Equal("王大明", after["name"]!.GetValue<string>());
        Assert.Equal("G-1", after["certificates"]![0]!["number"]!.GetValue<string>());
        Assert.Equal(["18:00", "08:00"], after["hours"]!.AsArray().Select(h => h!["from"]!.GetValue<string>()));
        Assert.Equal(["02:00", "24:00"], after["hours"]!.AsArray().Select(h => h!["to"]!.GetValue<string>()));
        var line = after["history"]![0]!.ToJsonString();
        Assert.Contains("gas-stove 2026-02-01..2027-02-01", line, StringComparison.Ordinal);
        Assert.DoesNotContain("王", line, StringComparison.Ordinal);
        Assert.DoesNotContain("G-1", line, StringComparison.Ordinal);
        Assert.Contains("\"name\"", line, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Of_two_who_edit_what_they_both_read_the_second_is_stale(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var id = await app.WithTechnician();
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        var (first, second) = (await Detail(dispatcher, id), await Detail(dispatcher, id));
        first["counties"]!.AsArray().Add(new JsonObject { ["code"] = 420106 });
        second["dailyLimit"] = 3;

        await (await dispatcher.Send(HttpMethod.Put, $"/api/people/technicians/{id}", first)).Body();

        await (await dispatcher.Send(HttpMethod.Put, $"/api/people/technicians/{id}", second))
            .Refused(HttpStatusCode.PreconditionFailed, "stale_version");
        await (await dispatcher.Send(HttpMethod.Post, $"/api/people/technicians/{id}/active", new { active = false },
            ("If-Match", "\"0\""))).Refused(HttpStatusCode.PreconditionFailed, "stale_version");
        Assert.Equal(6, (await Detail(dispatcher, id))["dailyLimit"]!.GetValue<int>());
    }

    [Theory, EveryDatabase]
    public async Task Eight_edits_at_once_of_the_same_version_are_one(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var id = await app.WithTechnician();
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        var detail = await Detail(dispatcher, id);
        detail["skills"]!.AsArray().Add(new JsonObject { ["category"] = "television", ["validFrom"] = "2026-02-01", ["validTo"] = null });

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(
                _ => dispatcher.Send(HttpMethod.Put, $"/api/people/technicians/{id}", JsonNode.Parse(detail.ToJsonString()))));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(a => a.StatusCode == HttpStatusCode.PreconditionFailed));
        Assert.Equal(2, (await Detail(dispatcher, id))["skills"]!.AsArray().Count);
    }

    [Theory, EveryDatabase]
    public async Task What_makes_no_sense_is_refused_by_field_and_changes_nothing(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var id = await app.WithTechnician();
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        var hours = new JsonObject { ["day"] = 6, ["from"] = "20:00", ["to"] = "10:00" };
        foreach (var (field, value, code) in new (string, JsonNode, string)[]
        {
            ("skills", new JsonArray(
                new JsonObject { ["category"] = "rocket", ["validFrom"] = "2026-01-01", ["validTo"] = null }), "category_unknown"),
            ("skills", new JsonArray(
                new JsonObject { ["category"] = "other", ["validFrom"] = "2026-02-01", ["validTo"] = "2026-01-01" }), "validity_reversed"),
            ("brands", new JsonArray(
                new JsonObject { ["brandId"] = Guid.NewGuid(), ["validFrom"] = "2026-02-01", ["validTo"] = null }), "brand_unknown"),
            ("certificates", new JsonArray(
                new JsonObject { ["kind"] = "juggling", ["number"] = "1", ["validFrom"] = "2026-02-01",
                    ["validTo"] = null }), "certificate_unknown"),
            ("certificates", new JsonArray(
                new JsonObject { ["kind"] = "gas", ["validFrom"] = "2026-02-01", ["validTo"] = null }), "certificate_number_missing"),
            ("certificates", new JsonArray(
                new JsonObject { ["id"] = Guid.NewGuid(), ["kind"] = "gas", ["validFrom"] = "2026-02-01",
                    ["validTo"] = null }), "no_such_certificate"),
            ("counties", new JsonArray(new JsonObject { ["code"] = 999999 }), "county_unknown"),
            ("base", new JsonObject { ["code"] = 420000 }, "county_unknown"),
            ("hours", new JsonArray(new JsonObject { ["day"] = 1, ["from"] = "8 o'clock", ["to"] = "10:00" }), "hours_invalid"),
            ("hours", new JsonArray(hours, new JsonObject { ["day"] = 0, ["from"] = "09:00", ["to"] = "12:00" }), "hours_overlap"),
            ("phone", "138ABC", "phone_invalid"),
            ("outletId", Guid.NewGuid(), "no_such_outlet"),
        })
        {
            var detail = await Detail(dispatcher, id);
            detail[field] = value;
            var problem = await (await dispatcher.Send(HttpMethod.Put, $"/api/people/technicians/{id}", detail))
                .Refused(HttpStatusCode.BadRequest, code);
            Assert.Equal(field, problem.GetProperty("field").GetString());
        }

        Assert.Equal(0, (await Detail(dispatcher, id))["version"]!.GetValue<int>());
    }

    [Theory, EveryDatabase]
    public async Task A_city_without_counties_stands_for_its_own(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        var form = await NewForm(app);
        form["base"] = new JsonObject { ["code"] = 441900 };

        await (await dispatcher.Post("/api/people/technicians", form)).Body(HttpStatusCode.Created);
    }

    [Theory, EveryDatabase]
    public async Task Merchants_technicians_and_agents_cannot_edit_people(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var id = await app.WithTechnician(phone: "13800138009");
        foreach (var role in new[] { Role.Merchant, Role.Technician, Role.Agent, Role.Auditor, Role.Consumer, Role.Integrator })
        {
            var browser = await app.SignedIn(role);
            await (await browser.Send(HttpMethod.Put, $"/api/people/technicians/{id}", new { }))
                .Refused(HttpStatusCode.Forbidden, "not_allowed");
            await (await browser.Post("/api/people/technicians", new { })).Refused(HttpStatusCode.Forbidden, "not_allowed");
        }
    }

    [Theory, EveryDatabase]
    public async Task Outlets_and_merchants_are_listed(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        await app.WithTechnician();
        await app.WithMerchantAndBrand(authorisedOnly: true);
        var agent = await app.SignedIn(Role.Agent);

        var outlet = (await (await agent.Get("/api/people/outlets")).Body()).GetProperty("items")[0];
        var merchant = (await (await agent.Get("/api/people/merchants")).Body()).GetProperty("items")[0];

        Assert.Equal(1, outlet.GetProperty("technicians").GetInt32());
        Assert.Equal("武汉市", outlet.GetProperty("county").GetProperty("path")[1].GetString());
        Assert.True(merchant.GetProperty("brands")[0].GetProperty("authorisedOnly").GetBoolean());
    }

    [Theory, EveryDatabase]
    public async Task The_history_cannot_be_rewritten(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        await app.WithAccount(Role.Agent);

        await Assert.ThrowsAnyAsync<Exception>(() => app.Db(db => db.PartyChanges.ExecuteDeleteAsync(Ct)));
        await Assert.ThrowsAnyAsync<Exception>(
            () => app.Db(db => db.PartyChanges.ExecuteUpdateAsync(c => c.SetProperty(x => x.Actor, "somebody else"), Ct)));
        Assert.True(await app.Db(db => db.PartyChanges.AnyAsync(Ct)));
    }

    [Fact]
    public async Task No_name_phone_or_certificate_number_is_readable_in_the_files_or_the_log()
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite);
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        var form = await NewForm(app);
        var created = await (await dispatcher.Post("/api/people/technicians", form)).Body(HttpStatusCode.Created);
        await Detail(dispatcher, created.GetProperty("id").GetGuid());
        await (await dispatcher.Get("/api/people/technicians?q=13812345678")).Body();
        await app.WithAccount(Role.Agent, name: "诸葛孔明");
        await app.SignedInByPhone("13712345678");

        var secrets = new[] { "赵子龙", "13812345678", "T420111198001010011", "诸葛孔明", "13712345678" };
        foreach (var file in Directory.GetFiles(app.DataFolder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, Ct);
            foreach (var secret in secrets)
            {
                Assert.True(
                    bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(secret)) < 0, $"{secret} in {Path.GetFileName(file)}");
            }
        }

        // Search words travel in the query string, which must not be logged with the path.
        Assert.DoesNotContain(
            app.Logs.Lines.Where(l => !l.Contains("Hosting.Diagnostics", StringComparison.Ordinal)),
            l => secrets.Any(s => l.Contains(s, StringComparison.Ordinal)));
    }

    private static async Task<JsonNode> Detail(HttpClient browser, Guid id) =>
        JsonNode.Parse((await (await browser.Get($"/api/people/technicians/{id}")).Body()).GetRawText())!;

    private static async Task<JsonObject> NewForm(TestApp app) => new()
    {
        ["badge"] = "a-17",
        ["name"] = "赵子龙",
        ["phone"] = "13812345678",
        ["outletId"] = await app.WithOutlet(),
        ["skills"] = new JsonArray(
            new JsonObject { ["category"] = "gas-stove", ["validFrom"] = "2026-01-01", ["validTo"] = "2026-12-01" },
            new JsonObject { ["category"] = "television", ["validFrom"] = "2026-01-01", ["validTo"] = null }),
        ["brands"] = new JsonArray(),
        ["certificates"] = new JsonArray(
            new JsonObject { ["kind"] = "gas", ["number"] = "T420111198001010011", ["validFrom"] = "2026-01-01",
                ["validTo"] = "2028-01-01" }),
        ["counties"] = new JsonArray(new JsonObject { ["code"] = 420111 }, new JsonObject { ["code"] = 420106 }),
        ["hours"] = new JsonArray(new JsonObject { ["day"] = 1, ["from"] = "08:00", ["to"] = "18:00" }),
        ["dailyLimit"] = 5,
        ["base"] = new JsonObject { ["code"] = 420111 },
    };
}
