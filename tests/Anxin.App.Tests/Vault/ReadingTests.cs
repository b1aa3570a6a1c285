using System.Net;
using System.Text.Json;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Anxin.Forensics.Tests.Media.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Privacy;

/// <summary>Clear values are read one at a time, with a reason, and each reading is written down; lists show masks.</summary>
public sealed class ReadingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Each_reading_of_a_clear_value_leaves_who_what_and_why(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var visit = await app.WithAcceptedVisit();
        var (repair, agent) = (visit.Repair, await app.SignedIn(Role.Agent));
        using var form = TestApp.Form(null, Samples.Get("baseline.jpg"));
        var photo = (await (await app.Http.PostAsync(repair.Track + "/photos", form, Ct)).Body()).GetProperty("photos")[0].GetProperty("id")
            .GetGuid();
        await app.RunJobs();
        Assert.Empty(await Readings(app, repair));

        var values = new Dictionary<string, string> { ["phone"] = "+8613712345678", ["name"] = TestApp.Name, ["address"] = TestApp.Address,
            ["fault"] = TestApp.Fault };
        foreach (var (field, value) in values)
        {
            var path = $"/api/cases/{repair.CaseId}/reveal";
            await (await agent.Post(path, new { field, reason = "" })).Refused(HttpStatusCode.BadRequest, "invalid");
            Assert.Equal(value, (await (await agent.Post(path, new { field, reason = "回电确认" })).Body()).GetProperty("value").GetString());
        }

        await (await agent.Post($"/api/cases/{repair.CaseId}/reveal", new { field = "doorCode", reason = "回电确认" }))
            .Refused(HttpStatusCode.BadRequest, "invalid");
        await app.DoorCode(repair);
        await (await visit.Technician.Phone.Get($"/api/technician/jobs/{visit.BookingId}")).Body();
        foreach (var (http, path) in new[] { (app.Http, repair.Track), (visit.Technician.Phone, $"/api/technician/jobs/{visit.BookingId}"),
            (agent, $"/api/cases/{repair.CaseId}") })
        {
            Assert.Equal(HttpStatusCode.OK, (await http.Get($"{path}/photos/{photo}")).StatusCode);
        }

        await TestApp.CaseAsSeenBy(agent, repair);
        string[] fields = [
            "address", "door-code", "fault", "fault,name,phone,address", "name", "phone", $"photo:{photo:N}", $"photo:{photo:N}",
            $"photo:{photo:N}", "words"];
        var readings = await Readings(app, repair);
        Assert.Equal(fields, readings.Select(r => r.Field).Order(StringComparer.Ordinal));
        Assert.All(readings, r => Assert.NotEmpty(r.Reason));
        Assert.Equal(2, readings.Count(r => r.Actor == $"technician:{visit.Technician.Id:N}"));
        Assert.Equal(2, readings.Count(r => r.Actor == "consumer"));
        Assert.Equal(6, readings.Count(r => r.Actor.StartsWith("account:", StringComparison.Ordinal)));
        Assert.Equal(4, readings.Count(r => r.Reason == "given"));
        await Assert.ThrowsAnyAsync<Exception>(() => app.Db(db => db.Accesses.ExecuteDeleteAsync(Ct)));
    }

    [Theory, EveryDatabase]
    public async Task Lists_and_pages_show_masks_to_everybody(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (merchant, brand) = await app.WithMerchantAndBrand();
        var visit = await app.WithAcceptedVisit(r => r["brandId"] = brand);
        await app.WithRepair(r => (r["brandId"], r["category"]) = (brand, "gas-stove"));
        var code = await app.DoorCode(visit.Repair);
        var (dispatcher, administrator) = (await app.SignedIn(Role.Dispatcher), await app.SignedIn(Role.Administrator));
        var lists = new List<string> { await Text(app.Http, visit.Repair.Track), await Text(app.Http, visit.Repair.Track + "/visit.ics") };
        foreach (var http in new[] { dispatcher, administrator, await app.SignedIn(Role.Merchant, merchant), await app.SignedIn(
            Role.Integrator, merchant), await app.SignedIn(Role.Auditor) })
        {
            lists.Add(await Text(http, "/api/cases?view=All"));
            lists.Add(await Text(http, $"/api/cases/{visit.Repair.CaseId}"));
        }

        lists.Add(await Text(visit.Technician.Phone, "/api/technician/jobs"));
        lists.Add(await Text(dispatcher, "/api/dispatch/queue"));
        lists.Add(await Text(dispatcher, $"/api/dispatch/work-orders/{await app.WorkOrderOf(visit.Repair)}/candidates"));
        lists.Add(await Text(dispatcher, "/api/people/technicians"));
        lists.Add(await Text(administrator, "/api/accounts"));
        lists.Add(await Text(administrator, "/api/operations/dead-letters"));
        lists.Add(await Text(await app.SignedInByPhone(TestApp.PhoneNumber), "/api/my/cases"));

        string[] clear = [TestApp.Name, "若汐", "13712345678", "12345678", "珞喻路", "502室", "剧烈晃动", "王小明", "13800138000", "测试账户"];
        Assert.Empty(lists.SelectMany(l => clear.Where(c => l.Contains(c, StringComparison.Ordinal)).Select(c => $"{c} in {l}")));
        Assert.DoesNotContain(lists, l => l.Contains($"\"{code}\"", StringComparison.Ordinal));
    }

    private static async Task<string> Text(HttpClient http, string path)
    {
        using var answer = await http.Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        return answer.Content.Headers.ContentType?.MediaType == "application/json"
            ? JsonSerializer.Serialize(JsonDocument.Parse(text), Unescaped)
            : text;
    }

    private static readonly JsonSerializerOptions Unescaped =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Task<List<Reading>> Readings(TestApp app, TestApp.TestRepair repair) =>
        app.Db(
            db =>
                db.Accesses.Where(a => a.SubjectId == repair.CaseId).Select(a => new Reading(a.Actor, a.Field, a.Reason)).ToListAsync(Ct));

    private sealed record Reading(string Actor, string Field, string Reason);
}
