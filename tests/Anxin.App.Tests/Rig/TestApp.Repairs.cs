using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Anxin.App.Parties;
using Anxin.App.Repairs;
using Anxin.App.Tests.Parties;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Rig;

/// <summary>States of repairs, reached the way people reach them: over HTTP, with the jobs run in between.</summary>
public sealed partial class TestApp
{
    public const string Name = "欧阳若汐";
    public const string PhoneNumber = "13712345678";
    public const string Address = "湖北省武汉市洪山区珞喻路1037号韵苑3栋502室";
    public const string Fault = "洗衣机脱水时剧烈晃动，漏水到楼下";

    public sealed record TestRepair(Guid CaseId, string Number, string Token)
    {
        public string Track => $"/api/track/{Token}";
    }

    public sealed record TestTechnician(Guid Id, HttpClient Phone);

    public sealed record TestVisit(TestRepair Repair, TestTechnician Technician, Guid BookingId)
    {
        public string Path => $"/api/bookings/{BookingId}";
    }

    /// <summary>A report that is taken as it is, unless <paramref name="change"/> spoils it.</summary>
    public static JsonObject Report(Action<JsonObject>? change = null)
    {
        var report = new JsonObject
        {
            ["category"] = "washing-machine",
            ["fault"] = Fault,
            ["address"] = Address,
            ["contactName"] = Name,
            ["phone"] = PhoneNumber,
            ["preferred"] = new JsonArray(),
            ["urgent"] = false,
            ["privacyNoticeVersion"] = PrivacyNotice.Current.Version,
            ["consent"] = true,
            ["language"] = "zh-CN",
        };
        change?.Invoke(report);
        return report;
    }

    public static MultipartFormDataContent Form(JsonNode? report, params IEnumerable<byte[]> photos)
    {
        var form = new MultipartFormDataContent();
        if (report is not null)
        {
            form.Add(new StringContent(report.ToJsonString(), Encoding.UTF8, "application/json"), "report");
        }

        foreach (var photo in photos)
        {
            form.Add(new ByteArrayContent(photo) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } }, "photos", "photo.jpg");
        }

        return form;
    }

    /// <summary>A report sent by a consumer, its jobs not run yet. Each call is a report of its own, however alike.</summary>
    public async Task<TestRepair> WithReport(Action<JsonObject>? change = null)
    {
        using var answer = await Http.Send(HttpMethod.Post, "/api/repairs", Report(change), ("Idempotency-Key", Guid.NewGuid().ToString()));
        return Reported(await answer.Body(HttpStatusCode.Created));
    }

    /// <summary>A report that went through triage and, where somebody can come, lies before a technician.</summary>
    public async Task<TestRepair> WithRepair(Action<JsonObject>? change = null)
    {
        var repair = await WithReport(change);
        await RunJobs();
        return repair;
    }

    public static TestRepair Reported(JsonElement body) => new(
        body.GetProperty("caseId").GetGuid(), body.GetProperty("number").GetString()!, body.GetProperty("trackingToken").GetString()!);

    /// <summary>A technician with a phone in hand.</summary>
    public async Task<TestTechnician> WithTechnicianAtWork(int county = 420111, Action<Technician, Vault.DataKey>? shape = null)
    {
        var id = await WithTechnician(county: county, shape: shape);
        return new TestTechnician(id, await SignedIn(Role.Technician, technicianId: id));
    }

    public async Task<JsonElement> Track(TestRepair repair)
    {
        using var answer = await Http.GetAsync(repair.Track, Ct);
        return await answer.Body();
    }

    public static async Task<IReadOnlyList<JsonElement>> OffersOf(TestTechnician technician)
    {
        using var answer = await technician.Phone.GetAsync("/api/technician/jobs", Ct);
        return [.. (await answer.Body()).GetProperty("offers").EnumerateArray()];
    }

    /// <summary>Takes the one offer the technician has.</summary>
    public async Task<TestVisit> Accept(TestTechnician technician, TestRepair repair)
    {
        var offer = Assert.Single(await OffersOf(technician), o => o.GetProperty("number").GetString() == repair.Number);
        using var answer = await technician.Phone.Post($"/api/offers/{offer.GetProperty("offerId").GetGuid()}/accept");
        var accepted = await answer.Body();
        Assert.Equal("Accepted", accepted.GetProperty("state").GetString());
        await RunJobs();
        return new TestVisit(repair, technician, accepted.GetProperty("bookingId").GetGuid());
    }

    /// <summary>A visit that one technician took.</summary>
    public async Task<TestVisit> WithAcceptedVisit(Action<JsonObject>? change = null)
    {
        var technician = await WithTechnicianAtWork();
        return await Accept(technician, await WithRepair(change));
    }

    /// <summary>Which of them has an open offer.</summary>
    public static async Task<TestTechnician?> Asked(params TestTechnician[] technicians)
    {
        TestTechnician? asked = null;
        foreach (var technician in technicians)
        {
            if ((await OffersOf(technician)).Count > 0)
            {
                Assert.Null(asked);
                asked = technician;
            }
        }

        return asked;
    }

    public static TechnicianCertificate Certificate(Vault.DataKey key, string kind, DateOnly to)
    {
        ArgumentNullException.ThrowIfNull(key);
        return TechnicianCertificate.Of(key, kind, "T-2026-1", new DateOnly(2025, 1, 1), to);
    }

    public async Task<Guid> WorkOrderOf(TestRepair repair) =>
        await Db(db => db.WorkOrders.Where(w => w.CaseId == repair.CaseId).Select(w => w.Id).SingleAsync(Ct));

    public async Task<string> DoorCode(TestRepair repair)
    {
        using var answer = await Http.GetAsync(repair.Track + "/door-code", Ct);
        return (await answer.Body()).GetProperty("code").GetString()!;
    }

    /// <summary>The technician is in.</summary>
    public async Task Arrive(TestVisit visit)
    {
        using var setOut = await visit.Technician.Phone.Post(visit.Path + "/en-route");
        await setOut.Body();
        using var arrived = await visit.Technician.Phone.Post(visit.Path + "/arrive", new { doorCode = await DoorCode(visit.Repair) });
        await arrived.Body();
    }

    public async Task Complete(TestVisit visit, params byte[][] photos)
    {
        using var form = Form(new JsonObject { ["notes"] = "更换减震弹簧，试机正常" }, photos);
        using var done = await visit.Technician.Phone.PostAsync(visit.Path + "/complete", form, Ct);
        await done.Body();
        await RunJobs();
    }

    public static async Task<JsonElement> CaseAsSeenBy(HttpClient desk, TestRepair repair)
    {
        using var answer = await desk.GetAsync($"/api/cases/{repair.CaseId}", Ct);
        return await answer.Body();
    }
}
