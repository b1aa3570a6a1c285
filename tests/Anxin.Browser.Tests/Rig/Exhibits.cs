using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace Anxin.Browser.Tests.Rig;

/// <summary>
/// What there is to look at: a visit that is coming, a report nobody can take, one whose place is unclear, and one a person must look at.
/// </summary>
/// <param name="Reported">The server's answer to the report, word for word.</param>
/// <param name="Token">Of its tracking link.</param>
/// <param name="CaseId">Its case.</param>
/// <param name="BookingId">The accepted visit.</param>
/// <param name="Claims">What there is to look at of refund claims.</param>
public sealed record Exhibits(string Reported, string Token, Guid CaseId, Guid BookingId, ClaimExhibits Claims)
{
    public const string Phone = "13912345670";

    /// <summary>An address whose words in braces are these exhibits.</summary>
    public string Lead(string path, Town town) => Claims.Lead(path).Replace("{token}", Token, StringComparison.Ordinal)
        .Replace("{case}", $"{CaseId}", StringComparison.Ordinal).Replace("{booking}", $"{BookingId}", StringComparison.Ordinal)
        .Replace("{technician}", $"{town.TechnicianId}", StringComparison.Ordinal);

    public static async Task<Exhibits> Arrange(Stage stage)
    {
        var ct = TestContext.Current.CancellationToken;
        using var http = new HttpClient { BaseAddress = new Uri(stage.House.Address) };
        await Send(http, stage, r => r["address"] = "西藏自治区阿里地区日土县多玛乡1号", ct);
        await Send(http, stage, r => r["address"] = "朝阳区人民路8号", ct);
        await Send(http, stage, r => r["fault"] = "加微信办证，代开发票", ct);
        var reported = await Send(http, stage, r => r["brandId"] = stage.Town.BrandId, ct);
        var answer = JsonDocument.Parse(reported).RootElement;
        await using var technician = await stage.SignedIn(stage.Town.TechnicianOf(Town.Wuhou), Sizes.Phone);
        var booking = await Accept(technician.Page.Context.APIRequest, answer.GetProperty("number").GetString()!, ct);
        return new Exhibits(reported, answer.GetProperty("trackingToken").GetString()!, answer.GetProperty("caseId").GetGuid(), booking,
            await ClaimExhibits.Arrange(stage));
    }

    private static async Task<string> Send(HttpClient http, Stage stage, Action<JsonObject> change, CancellationToken ct)
    {
        using var catalogue = JsonDocument.Parse(await http.GetStringAsync("/api/catalogue", ct));
        var report = new JsonObject
        {
            ["category"] = "washing-machine",
            ["fault"] = "显示 E3，不进水",
            ["address"] = "四川省成都市武侯区人民南路四段11号2单元301",
            ["contactName"] = "司马子墨",
            ["phone"] = Phone,
            ["preferred"] = new JsonArray(),
            ["urgent"] = true,
            ["privacyNoticeVersion"] = catalogue.RootElement.GetProperty("privacyNotice").GetProperty("version").GetString(),
            ["consent"] = true,
            ["language"] = "zh-CN",
        };
        change(report);
        using var photo = new ByteArrayContent(stage.Photo);
        photo.Headers.ContentType = new("image/jpeg");
        using var form = new MultipartFormDataContent { { JsonContent.Create(report), "report" }, { photo, "photos", "photo.jpg" } };
        using var answer = await http.PostAsync("/api/repairs", form, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        Assert.True(answer.IsSuccessStatusCode, text);
        return text;
    }

    private static async Task<Guid> Accept(IAPIRequestContext technician, string number, CancellationToken ct)
    {
        for (var wait = 0; wait < 300; wait++)
        {
            var jobs = (await (await technician.GetAsync("/api/technician/jobs")).JsonAsync())!.Value;
            if (jobs.GetProperty("offers").EnumerateArray().Where(o => o.GetProperty("number").GetString() == number)
                .ToArray() is [var offer])
            {
                var taken = await technician.PostAsync(
                    $"/api/offers/{offer.GetProperty("offerId").GetGuid()}/accept", new APIRequestContextOptions { DataObject = new { } });
                Assert.True(taken.Ok, await taken.TextAsync());
                return offer.GetProperty("bookingId").GetGuid();
            }

            await Task.Delay(100, ct);
        }

        throw new TimeoutException("The job was not offered.");
    }
}
