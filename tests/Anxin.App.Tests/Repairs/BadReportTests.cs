using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Anxin.App.Tests.Rig;

namespace Anxin.App.Tests.Repairs;

/// <summary>Reports that cannot be taken: each gets its reason, its field and a remedy, and leaves nothing behind.</summary>
public sealed class BadReportTests
{
    private static readonly string Long = new('长', 2001);
    private static readonly string Good = TestApp.Report().ToJsonString();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What is wrong, the spoilt report, and the code and field of the answer.</summary>
    private static readonly (string What, Action<JsonObject> Spoil, string Code, string? Field)[] Spoilt =
    [
        ("a number for the fault", r => r["fault"] = 5, "invalid_json", "fault"),
        ("a word for yes or no", r => r["urgent"] = "yes", "invalid_json", "urgent"),
        ("a phone as a number", r => r["phone"] = 13712345678, "invalid_json", "phone"),
        ("a word for a list", r => r["preferred"] = "soon", "invalid_json", "preferred"),
        ("a slot that does not exist", r => r["preferred"] = Days("2026-11-24", "Night"), "invalid_json", "preferred[0].slot"),
        ("a slot as a number", r => r["preferred"] = JsonNode.Parse("""[{"date":"2026-11-24","slot":1}]"""), "invalid_json", "preferred[0].slot"),
        ("a day that does not exist", r => r["preferred"] = Days("2026-02-30", "Morning"), "invalid_json", "preferred[0].date"),
        ("nothing for a day", r => r["preferred"] = new JsonArray([null]), "preferred_day_out_of_range", "preferred"),
        ("a brand that is no id", r => r["brandId"] = "abc", "invalid_json", "brandId"),
        ("a brand nobody has", r => r["brandId"] = Guid.NewGuid(), "brand_unknown", "brandId"),
        ("no category", r => r.Remove("category"), "invalid", "category"),
        ("no fault", r => r.Remove("fault"), "invalid", "fault"),
        ("no address", r => r["address"] = null, "invalid", "address"),
        ("blanks for a name", r => r["contactName"] = "  ", "invalid", "contactName"),
        ("no phone", r => r.Remove("phone"), "invalid", "phone"),
        ("no version of the notice", r => r.Remove("privacyNoticeVersion"), "invalid", "privacyNoticeVersion"),
        ("an old version of the notice", r => r["privacyNoticeVersion"] = "1999-1", "privacy_notice_outdated", "privacyNoticeVersion"),
        ("no consent", r => r["consent"] = false, "consent_missing", "consent"),
        ("a category nobody knows", r => r["category"] = "rocket", "category_unknown", "category"),
        ("a phone with letters", r => r["phone"] = "138ABCD8000", "phone_invalid", "phone"),
        ("a phone too short", r => r["phone"] = "1371234567", "phone_invalid", "phone"),
        ("a phone with a non-character", r => r["phone"] = "1371234\uFFFE5678", "phone_invalid", "phone"),
        ("a day that is past", r => r["preferred"] = Days("2026-11-22", "Morning"), "preferred_day_out_of_range", "preferred"),
        ("a day far ahead", r => r["preferred"] = Days("2027-11-22", "Morning"), "preferred_day_out_of_range", "preferred"),
        ("six days", r => r["preferred"] = new JsonArray([.. Enumerable.Range(0, 6).Select(_ => Days("2026-11-24", "Morning")[0]!.DeepClone())]), "invalid", "preferred"),
        ("a fault too long", r => r["fault"] = Long, "invalid", "fault"),
        ("an address too long", r => r["address"] = Long, "invalid", "address"),
        ("a name too long", r => r["contactName"] = Long, "invalid", "contactName"),
        ("a zero in the name", r => r["contactName"] = "\0王", "invalid", "contactName"),
        ("a zero in the brand", r => r["brandText"] = "a\0b", "invalid", "brandText"),
        ("a language that is none", r => r["language"] = "zh\0", "invalid", "language"),
    ];

    private static readonly (string What, string Body, HttpStatusCode Status, string Code)[] Broken =
    [
        ("nothing", "", HttpStatusCode.BadRequest, "invalid_json"),
        ("null", "null", HttpStatusCode.BadRequest, "invalid_json"),
        ("a list", "[]", HttpStatusCode.BadRequest, "invalid_json"),
        ("no JSON", "category=washing-machine", HttpStatusCode.BadRequest, "invalid_json"),
        ("half a report", Good[..(Good.Length / 2)], HttpStatusCode.BadRequest, "invalid_json"),
        ("more than a report", Good + "{}", HttpStatusCode.BadRequest, "invalid_json"),
        ("the same property twice", Good.Replace("{\"category\"", "{\"category\":\"other\",\"category\"", StringComparison.Ordinal), HttpStatusCode.BadRequest, "invalid_json"),
        ("half a surrogate pair", Good.Replace("\"fault\":\"", "\"fault\":\"\\ud800", StringComparison.Ordinal), HttpStatusCode.BadRequest, "invalid_json"),
        ("deep lists", Good.Replace("\"preferred\":[]", $"\"preferred\":{new string('[', 5000)}{new string(']', 5000)}", StringComparison.Ordinal), HttpStatusCode.BadRequest, "invalid_json"),
        ("deep lists where nobody looks", Good.Replace("{\"category\"", $"{{\"x\":{new string('[', 5000)}{new string(']', 5000)},\"category\"", StringComparison.Ordinal), HttpStatusCode.BadRequest, "invalid_json"),
        ("a hundred thousand characters", Good.Replace("\"fault\":\"", "\"fault\":\"" + new string('x', 100_000), StringComparison.Ordinal), HttpStatusCode.RequestEntityTooLarge, "body_too_large"),
    ];

    [Theory, EveryDatabase]
    public async Task What_is_wrong_with_a_report_is_said_and_nothing_stays_of_it(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var before = await app.Footprint();
        var surprises = new List<string>();
        foreach (var (what, spoil, code, field) in Spoilt)
        {
            foreach (var form in new[] { false, true })
            {
                var report = TestApp.Report(spoil);
                using HttpContent content = form ? TestApp.Form(report) : new StringContent(report.ToJsonString(), Encoding.UTF8, "application/json");
                var problem = await Problem(app, content);
                if (problem.Status is not (HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge) || problem.Code != code || problem.Field != field || problem.Remedy is not { Length: > 5 })
                {
                    surprises.Add($"{what}{(form ? " in a form" : "")}: {problem}");
                }
            }
        }

        Assert.Empty(surprises);
        Assert.Equal(before, await app.Footprint());
    }

    [Theory, EveryDatabase]
    public async Task A_body_that_is_no_report_is_refused_whatever_it_is(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var before = await app.Footprint();
        var surprises = new List<string>();
        foreach (var (what, body, status, code) in Broken)
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            var problem = await Problem(app, content);
            if (problem.Status != status || problem.Code != code || problem.Remedy is null)
            {
                surprises.Add($"{what}: {problem}");
            }
        }

        using var bytes = new ByteArrayContent([.. Encoding.UTF8.GetBytes(Good[..^2]), 0xFF, 0xFE, .. "\"}"u8]) { Headers = { ContentType = new("application/json") } };
        Assert.Equal("invalid_json", (await Problem(app, bytes)).Code);
        Assert.Empty(surprises);
        Assert.Equal(before, await app.Footprint());
    }

    [Theory, EveryDatabase]
    public async Task Strange_but_readable_words_are_taken_as_they_are(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var fault = "\0\u202E\uFFFE\uFFFF 漏水 👩‍🔧🏠 \uD83D\uDE00 '; DROP TABLE \"Cases\"; --<script>alert(1)</script>{{7*7}}";
        var repair = await app.WithRepair(r =>
        {
            (r["fault"], r["address"], r["contactName"], r["phone"]) = (fault, TestApp.Address + "\0\uFFFE👩‍🔧", "𠮷野家", "＋８６ 137–1234–5678");
            (r["brandText"], r["language"]) = ("Ünïcode 品牌 '\"", "zh-Hant-HK");
        });
        var technician = await app.WithTechnicianAtWork();
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        await app.RunJobs();
        var visit = await app.Accept(technician, repair);
        using var answer = await technician.Phone.GetAsync($"/api/technician/jobs/{visit.BookingId}", Ct);
        var job = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
        Assert.Equal(fault, job.GetProperty("fault").GetString());
        Assert.Equal("𠮷野家", job.GetProperty("contactName").GetString());
        Assert.Equal("+8613712345678", job.GetProperty("phone").GetString());
        Assert.Equal("𠮷**", (await app.Track(repair)).GetProperty("contact").GetProperty("name").GetString());
    }

    private static JsonArray Days(string date, string slot) => [new JsonObject { ["date"] = date, ["slot"] = slot }];

    private static async Task<(HttpStatusCode Status, string? Code, string? Field, string? Remedy)> Problem(TestApp app, HttpContent content)
    {
        using var answer = await app.Http.PostAsync("/api/repairs", content, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            return (answer.StatusCode, $"no problem: {text}", null, null);
        }

        var problem = JsonDocument.Parse(text).RootElement;
        return (answer.StatusCode, Text(problem, "code"), Text(problem, "field"), Text(problem, "remedy"));
    }

    private static string? Text(JsonElement problem, string name) => problem.TryGetProperty(name, out var value) ? value.GetString() : null;
}
