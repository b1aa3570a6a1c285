using System.Net;
using System.Text;
using System.Text.Json;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;

namespace Anxin.App.Tests.Common;

/// <summary>Requests that do not reach any act: wrong method, wrong kind of body, values that cannot be read.</summary>
public sealed class BadRequestTests
{
    private static readonly string Id = Guid.NewGuid().ToString();

    /// <summary>Words that only the framework or the code itself would use.</summary>
    private static readonly string[] Leaks =
    [
        "System.", "Anxin.", "Command", "Guid", "Int32", "Nullable", "parameter \"", "LineNumber", "BytePosition", "TryParse", "Exception", "String ",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_body_of_another_kind_is_unsupported_and_not_a_missing_address(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var visit = await app.WithAcceptedVisit();
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        (HttpClient Http, HttpMethod Method, string Path)[] doors =
        [
            (app.Http, HttpMethod.Post, "/api/repairs"), (app.Http, HttpMethod.Post, visit.Repair.Track + "/cancel"),
            (app.Http, HttpMethod.Post, visit.Repair.Track + "/photos"), (app.Http, HttpMethod.Post, "/api/sign-in"),
            (visit.Technician.Phone, HttpMethod.Post, visit.Path + "/complete"), (visit.Technician.Phone, HttpMethod.Post, visit.Path + "/arrive"),
            (dispatcher, HttpMethod.Post, $"/api/cases/{visit.Repair.CaseId}/note"),
            (dispatcher, HttpMethod.Put, $"/api/people/technicians/{visit.Technician.Id}"),
        ];
        var before = await app.Footprint();
        foreach (var (http, method, path) in doors)
        {
            foreach (var type in new[] { "text/plain", "application/x-www-form-urlencoded", "application/xml" })
            {
                using var request = new HttpRequestMessage(method, path) { Content = new StringContent("{}", Encoding.UTF8, type) };
                using var answer = await http.SendAsync(request, Ct);
                var problem = await answer.Refused(HttpStatusCode.UnsupportedMediaType, "unsupported_media_type");
                Complete(problem, "Content-Type");
            }

            using var untyped = new HttpRequestMessage(method, path) { Content = new ByteArrayContent("{"u8.ToArray()) };
            using var refused = await http.SendAsync(untyped, Ct);
            Assert.True(refused.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType, $"{path}: {refused.StatusCode}");
            Complete(JsonDocument.Parse(await refused.Content.ReadAsStringAsync(Ct)).RootElement);
        }

        Assert.Equal(before, await app.Footprint());
    }

    [Theory]
    [InlineData("GET", "/api/repairs", "POST")]
    [InlineData("DELETE", "/api/repairs", "POST")]
    [InlineData("POST", "/api/catalogue", "GET")]
    [InlineData("PUT", "/api/track/x", "GET")]
    [InlineData("GET", "/api/track/x/cancel", "POST")]
    [InlineData("PATCH", "/api/people/technicians/{id}", "GET, PUT")]
    [InlineData("GET", "/api/sign-in", "POST")]
    [InlineData("POST", "/health/live", "GET")]
    [InlineData("POST", "/a-page", "GET, HEAD")]
    public async Task Another_method_is_not_allowed_and_the_known_ones_are_named(string method, string path, string allowed)
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite);
        using var request = new HttpRequestMessage(new HttpMethod(method), path.Replace("{id}", Id, StringComparison.Ordinal));
        using var answer = await app.Http.SendAsync(request, Ct);
        Complete(await answer.Refused(HttpStatusCode.MethodNotAllowed, "method_not_allowed"));
        Assert.Equal(allowed.Split(", ").Order(), answer.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData("/api/nothing")]
    [InlineData("/api")]
    [InlineData("/api/cases/not-an-id")]
    [InlineData("/api/track")]
    public async Task What_is_not_there_is_a_problem_and_no_page(string path)
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite);
        using var answer = await app.Http.Get(path);
        Complete(await answer.Refused(HttpStatusCode.NotFound, "no_such_endpoint"));
    }

    [Theory, EveryDatabase]
    public async Task What_cannot_be_read_is_named_by_its_field_in_plain_words(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var visit = await app.WithAcceptedVisit();
        var (dispatcher, administrator) = (await app.SignedIn(Role.Dispatcher), await app.SignedIn(Role.Administrator));
        var order = await app.WorkOrderOf(visit.Repair);
        (HttpClient Http, string Path, string? Body, string Code, string? Field)[] bad =
        [
            (dispatcher, "/api/cases?page=two", null, "invalid_parameter", "page"),
            (dispatcher, "/api/cases?view=nothing", null, "invalid_parameter", "view"),
            (dispatcher, "/api/people/technicians?county=x", null, "invalid_parameter", "county"),
            (administrator, "/api/accounts?role=King", null, "invalid_parameter", "role"),
            (administrator, "/api/accounts?size=9999999999", null, "invalid_parameter", "size"),
            (app.Http, "/api/places?limit=many", null, "invalid_parameter", "limit"),
            (app.Http, visit.Repair.Track + "/cancel", "", "invalid_json", null),
            (app.Http, visit.Repair.Track + "/cancel", "{", "invalid_json", null),
            (app.Http, visit.Repair.Track + "/cancel", "5", "invalid_json", null),
            (app.Http, visit.Repair.Track + "/cancel", """{"reason":5}""", "invalid_json", "reason"),
            (app.Http, visit.Repair.Track + "/cancel", "{}", "invalid", "reason"),
            (app.Http, visit.Repair.Track + "/confirm", """{"stars":"five","solved":true}""", "invalid_json", "stars"),
            (app.Http, "/api/repairs", "", "invalid_json", null),
            (app.Http, "/api/repairs", """{"preferred":[{"slot":"Night"}]}""", "invalid_json", "preferred[0].slot"),
            (visit.Technician.Phone, visit.Path + "/arrive", """{"doorCode":123456}""", "invalid_json", "doorCode"),
            (dispatcher, $"/api/cases/{visit.Repair.CaseId}/reveal", """{"field":"phone","reason":[]}""", "invalid_json", "reason"),
            (dispatcher, $"/api/dispatch/work-orders/{order}/offers", """{"technicianId":"Li"}""", "invalid_json", "technicianId"),
            (dispatcher, "/api/people/technicians", """{"hours":[{"day":"Monday"}]}""", "invalid_json", "hours[0].day"),
        ];
        foreach (var (http, path, body, code, field) in bad)
        {
            using var answer = body is null
                ? await http.Get(path)
                : await http.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"), Ct);
            var problem = await answer.Refused(HttpStatusCode.BadRequest, code);
            Assert.Equal((path, body, field), (path, body, problem.GetProperty("field").GetString()));
            Complete(problem);
        }
    }

    /// <summary>Own words, a remedy, and nothing of how the server is built.</summary>
    private static void Complete(JsonElement problem, string? field = null)
    {
        var text = problem.GetRawText();
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.NotEmpty(problem.GetProperty("remedy").GetString()!);
        Assert.True(problem.TryGetProperty("field", out var named));
        if (field is not null)
        {
            Assert.Equal(field, named.GetString());
        }

        Assert.All(Leaks, leak => Assert.DoesNotContain(leak, text, StringComparison.Ordinal));
    }
}
