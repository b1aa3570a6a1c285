using System.Text.Json;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Anxin.Forensics.Tests.Media.Pictures;
using Microsoft.AspNetCore.Routing;

namespace Anxin.App.Tests.Common;

/// <summary>The description at /openapi/v1.json says enough, and says what is so: clients are generated from it.</summary>
public sealed class DescriptionTests
{
    private static readonly string[] WithBody = ["200", "201"];

    [Fact]
    public async Task Every_address_is_described_with_its_answers_and_a_lasting_name()
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite, demo: true);
        var description = await app.Description();
        var mapped =
            from endpoint in app.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []
            let path = System.Text.RegularExpressions.Regex.Replace(endpoint.RoutePattern.RawText!, ":[a-z]+}", "}").TrimEnd('/')
            where path != "/openapi/{documentName}.json"
            select $"{method.ToLowerInvariant()} {path}";
        Assert.Equal(mapped.Order(), description.Operations.Select(o => $"{o.Method} {o.Path}").Order());

        foreach (var (method, path, operation) in description.Operations)
        {
            var name = $"{method} {path}";
            var responses = operation.GetProperty("responses").EnumerateObject().ToList();
            Assert.True(responses.Exists(r => r.Name is "200" or "201" or "202" or "204"), name);
            Assert.All(
                responses.Where(r => WithBody.Contains(r.Name)), r => Assert.True(HasSchemas(r.Value), $"{name} {r.Name} has no shape"));
            Assert.Equal(
                "#/components/schemas/Problem",
                operation.GetProperty("responses").GetProperty("default").GetProperty("content").GetProperty("application/problem+json")
                    .GetProperty("schema").GetProperty("$ref").GetString());
            Assert.True(!operation.TryGetProperty("requestBody", out var body) || HasSchemas(body), $"{name} has a body without a shape");
        }

        var ids = description.Operations.Select(o => o.Operation.GetProperty("operationId").GetString()).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Contains("getCasesByIdPhotosByPhotoId", ids);
        Assert.Contains("postApiKeys", ids);
    }

    [Fact]
    public async Task No_shape_says_nothing_and_no_two_shapes_share_a_name()
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite, demo: true);
        var description = await app.Description();
        Assert.Empty(Empty(description.Document.GetProperty("paths"), "paths"));
        Assert.Empty(Empty(description.Document.GetProperty("components"), "components"));

        var schemas = description.Document.GetProperty("components").GetProperty("schemas");
        var report = schemas.GetProperty("ReportRepairCommand");
        Assert.Equal(
            ["category", "fault", "address", "contactName", "phone", "urgent", "privacyNoticeVersion", "consent"],
            report.GetProperty("required").EnumerateArray().Select(r => r.GetString()));
        Assert.Equal(2000, report.GetProperty("properties").GetProperty("fault").GetProperty("maxLength").GetInt32());
        Assert.Equal(["Morning", "Afternoon", "Evening"], schemas.GetProperty("DaySlot").GetProperty("enum").EnumerateArray().Select(w => w.GetString()));
        Assert.All(
            schemas.EnumerateObject().Where(s => s.Value.TryGetProperty("enum", out _)),
            s =>
            {
                Assert.Equal("string", s.Value.GetProperty("type").GetString());
                Assert.All(s.Value.GetProperty("enum").EnumerateArray(), word => Assert.Equal(JsonValueKind.String, word.ValueKind));
            });
    }

    [Fact]
    public async Task Forms_with_photos_are_described_part_by_part()
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite);
        var description = await app.Description();
        foreach (var (id, report) in new[] {
            ("postRepairs", "ReportRepairCommand"), ("postBookingsByIdComplete", "VisitActsCompleteCommand"), ("postTrackByTokenPhotos", null) })
        {
            var form = description.Operations.Single(o => o.Operation.GetProperty("operationId").GetString() == id)
                .Operation.GetProperty("requestBody").GetProperty("content").GetProperty("multipart/form-data").GetProperty("schema");
            var photos = form.GetProperty("properties").GetProperty("photos");
            Assert.Equal(("array", "binary"), (photos.GetProperty("type").GetString(), photos.GetProperty("items").GetProperty("format").GetString()));
            Assert.Equal(report is not null, form.GetProperty("properties").TryGetProperty("report", out var part));
            Assert.Equal([report is null ? "photos" : "report"], form.GetProperty("required").EnumerateArray().Select(r => r.GetString()));
            if (report is not null)
            {
                Assert.Equal("#/components/schemas/" + report, part.GetProperty("$ref").GetString());
            }
        }
    }

    [Theory, EveryDatabase]
    public async Task Real_answers_and_refusals_are_as_described(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var watch = await app.Describe();
        var visit = await app.WithAcceptedVisit();
        var waiting = await app.WithReport();
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        var auditor = await app.SignedIn(Role.Auditor);
        var administrator = await app.SignedIn(Role.Administrator);
        await app.Arrive(visit);
        await app.Complete(visit, Samples.Get("baseline.jpg"));
        await app.RunJobs();
        var order = await app.WorkOrderOf(waiting);
        (HttpClient Http, string Path)[] reads =
        [
            (app.Http, "/api/catalogue"), (app.Http, "/api/places?q=洪山"), (app.Http, "/api/places/resolve?text=武汉市洪山区珞喻路1号"),
            (app.Http, visit.Repair.Track), (app.Http, waiting.Track), (app.Http, waiting.Track + "/door-code"), (app.Http, "/api/track/wrong"),
            (visit.Technician.Phone, "/api/technician/jobs"), (visit.Technician.Phone, $"/api/technician/jobs/{visit.BookingId}"),
            (dispatcher, "/api/me"), (dispatcher, "/api/cases"), (dispatcher, $"/api/cases/{visit.Repair.CaseId}"), (dispatcher, "/api/dispatch/queue"),
            (dispatcher, $"/api/dispatch/work-orders/{order}/candidates"), (dispatcher, "/api/people/technicians"),
            (dispatcher, $"/api/people/technicians/{visit.Technician.Id}"), (dispatcher, "/api/people/outlets"), (dispatcher, "/api/people/merchants"),
            (administrator, "/api/accounts"), (administrator, "/api/api-keys"), (administrator, "/api/operations/jobs"),
            (administrator, "/api/operations/dead-letters"), (auditor, "/api/audit/accesses"), (auditor, $"/api/audit/journal/{visit.Repair.CaseId}"),
            (auditor, "/api/technician/jobs"), (app.Http, "/health/ready"), (app.Http, "/api/cases?page=x"),
        ];
        foreach (var (http, path) in reads)
        {
            using var answer = await http.Get(path);
        }

        using var wrong = await app.Http.Post("/api/repairs", new { });
        using var confirmed = await app.Http.Post(visit.Repair.Track + "/confirm", new { stars = 5, comment = "好", solved = true });
        Assert.Equal(200, (int)confirmed.StatusCode);
        Assert.Empty(watch.SelectMany(w => w.Misfits).Distinct());
        Assert.True(watch.Sum(w => w.Seen.Count) > 35);
    }

    private static bool HasSchemas(JsonElement holder) =>
        holder.TryGetProperty("content", out var content) && content.EnumerateObject().Any()
        && content.EnumerateObject().All(media => media.Value.TryGetProperty("schema", out var schema) && schema.EnumerateObject().Any());

    /// <summary>Where a schema is just {}: in a property, an item, a body or a value of a map.</summary>
    private static IEnumerable<string> Empty(JsonElement element, string at) => element.ValueKind switch
    {
        JsonValueKind.Object when !element.EnumerateObject().Any() => [at],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Empty(p.Value, $"{at}/{p.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((e, i) => Empty(e, $"{at}[{i}]")).Where(e => !e.Contains("security", StringComparison.Ordinal)),
        _ => [],
    };
}
