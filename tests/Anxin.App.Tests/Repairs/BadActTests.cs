using System.Net;
using System.Text;
using System.Text.Json;
using Anxin.App.Parties;
using Anxin.App.Tests.Rig;

namespace Anxin.App.Tests.Repairs;

/// <summary>Bodies that the acts on a repair cannot read: each is a problem with a code and a remedy, and nothing happens.</summary>
public sealed class BadActTests
{
    private static readonly string[] Bodies =
    [
        "", "{", "[]", "null", "5", "{}", """{"stars":"five","placeCode":5,"reason":5,"doorCode":5,"text":5,"field":5,"technicianId":5,"notes":5}""",
        """{"stars":5,"stars":4,"placeCode":"1","placeCode":"2","reason":"a","reason":"b","doorCode":"1","doorCode":"2","text":"a","text":"b","field":"name","field":"phone","technicianId":"a","notes":"a","notes":"b"}""",
        $$"""{"stars":99,"comment":"{{new string('x', 9000)}}","address":"{{new string('x', 9000)}}","reason":"{{new string('x', 9000)}}","doorCode":"1234567","text":"{{new string('x', 9000)}}","field":"everything","technicianId":"nobody","notes":"{{new string('x', 9000)}}"}""",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_body_that_an_act_cannot_read_changes_nothing(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var visit = await app.WithAcceptedVisit();
        var waiting = await app.WithRepair(r => r["address"] = "老地方");
        var (dispatcher, phone) = (await app.SignedIn(Role.Dispatcher), visit.Technician.Phone);
        (HttpClient Http, string Path)[] acts =
        [
            (app.Http, waiting.Track + "/place"), (app.Http, visit.Repair.Track + "/confirm"), (app.Http, visit.Repair.Track + "/cancel"),
            (phone, visit.Path + "/arrive"), (phone, visit.Path + "/give-back"), (phone, visit.Path + "/complete"),
            (phone, $"/api/offers/{Guid.NewGuid()}/decline"),
            (dispatcher, $"/api/cases/{visit.Repair.CaseId}/reveal"), (dispatcher, $"/api/cases/{visit.Repair.CaseId}/note"),
            (dispatcher, $"/api/cases/{waiting.CaseId}/decline"), (dispatcher, $"/api/cases/{waiting.CaseId}/place"),
            (dispatcher, $"/api/dispatch/work-orders/{await app.WorkOrderOf(visit.Repair)}/offers"),
        ];
        var before = await app.Footprint();
        var surprises = new List<string>();
        foreach (var (http, path) in acts)
        {
            foreach (var body in Bodies)
            {
                using var content = new StringContent(body, Encoding.UTF8, "application/json");
                using var answer = await http.PostAsync(path, content, Ct);
                var text = await answer.Content.ReadAsStringAsync(Ct);
                if (answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.Conflict) || !IsProblem(text))
                {
                    surprises.Add($"{path[^30..]} {body[..Math.Min(20, body.Length)]}: {(int)answer.StatusCode} {text}");
                }
            }
        }

        Assert.Empty(surprises);
        Assert.Equal(before, await app.Footprint());
    }

    private static bool IsProblem(string text) =>
        text.StartsWith('{') && JsonDocument.Parse(text).RootElement is var problem
        && problem.TryGetProperty("code", out var code) && code.GetString() is { Length: > 3 }
        && problem.TryGetProperty("field", out _) && problem.TryGetProperty("remedy", out _);
}
