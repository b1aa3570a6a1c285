using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Anxin.Forensics.Tests.Media.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Retries;

/// <summary>The same request sent again, at once or later, happens once.</summary>
public sealed class IdempotencyTests
{
    private const int Rounds = 5;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task The_same_report_five_times_at_once_is_one_case_and_its_neighbours_are_unhurt(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var expected = 0;
        foreach (var withKey in new[] { true, false })
        {
            for (var round = 0; round < Rounds; round++)
            {
                var report = TestApp.Report(r => r["fault"] = $"第{round}次 {withKey}");
                var key = withKey ? Guid.NewGuid().ToString() : "";
                var photo = PngMaker.Of(Drawing.Scene(16, 16, seed: round));
                var same = Enumerable.Range(0, 5).Select(_ => Send(app, report, key, photo)).ToList();
                var others = Enumerable.Range(0, 5).Select(i => Send(app, TestApp.Report(r => r["fault"] = $"{withKey} {round} {i}"), "", photo)).ToList();
                var cases = await Task.WhenAll(same.Select(async s => TestApp.Reported(await (await s).Body(HttpStatusCode.Created))));
                var neighbours = await Task.WhenAll(others.Select(async s => TestApp.Reported(await (await s).Body(HttpStatusCode.Created))));
                Assert.Single(cases.Distinct());
                Assert.Equal(6, cases.Concat(neighbours).Distinct().Count());
                expected += 6;
            }
        }

        var counts = await app.Db(async db => (
            await db.Cases.CountAsync(Ct), await db.ServiceRequests.CountAsync(Ct), await db.VaultKeys.CountAsync(Ct), await db.Consents.CountAsync(Ct),
            await db.Evidence.CountAsync(Ct), await db.Jobs.CountAsync(j => j.Type == "TriageRequest", Ct), await db.Journal.CountAsync(Ct) / 2));
        Assert.Equal((expected, expected, expected, expected, expected, expected, expected), counts);
    }

    [Theory, EveryDatabase]
    public async Task A_retry_gets_the_first_answer_and_another_request_under_its_key_is_refused(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var first = await Send(app, TestApp.Report(), "first");
        Assert.False(first.Headers.Contains("Idempotent-Replayed"));
        app.Clock.Advance(TimeSpan.FromHours(1));
        var again = await Send(app, TestApp.Report(), "first");
        Assert.Equal("true", Assert.Single(again.Headers.GetValues("Idempotent-Replayed")));
        Assert.Equal(await first.Content.ReadAsStringAsync(Ct), await again.Content.ReadAsStringAsync(Ct));

        var before = await app.Footprint();
        await (await Send(app, TestApp.Report(r => r["urgent"] = true), "first")).Refused(HttpStatusCode.Conflict, "idempotency_key_reused");
        await (await Send(app, TestApp.Report(), "first", Samples.Get("baseline.jpg"))).Refused(HttpStatusCode.Conflict, "idempotency_key_reused");
        await (await Send(app, TestApp.Report(), new string('k', 101))).Refused(HttpStatusCode.BadRequest, "idempotency_key_too_long");
        Assert.Equal(before, await app.Footprint());
    }

    [Theory, EveryDatabase]
    public async Task After_a_day_the_same_words_are_a_new_report(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var first = TestApp.Reported(await (await Send(app, TestApp.Report(), "")).Body(HttpStatusCode.Created));
        app.Clock.Advance(TimeSpan.FromHours(23));
        await app.RunJobs();
        Assert.Equal(first, TestApp.Reported(await (await Send(app, TestApp.Report(), "")).Body(HttpStatusCode.Created)));
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.RunJobs();
        Assert.NotEqual(first, TestApp.Reported(await (await Send(app, TestApp.Report(), "")).Body(HttpStatusCode.Created)));
    }

    [Theory, EveryDatabase]
    public async Task Two_hundred_reports_at_once_are_all_there(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var sent = await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            var report = TestApp.Report(r => r["phone"] = (13800000000 + i).ToString(CultureInfo.InvariantCulture));
            return TestApp.Reported(await (await Send(app, report, "")).Body(HttpStatusCode.Created));
        }));
        var stored = await app.Db(db => db.Cases.Select(c => c.Number).ToListAsync(Ct));
        Assert.Equal(sent.Select(s => s.Number).Order(), stored.Order());
        Assert.Equal(200, stored.Distinct().Count());
    }

    private static async Task<HttpResponseMessage> Send(TestApp app, JsonObject report, string key, params byte[][] photos)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/repairs") { Content = TestApp.Form(report, photos) };
        if (key.Length > 0)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await app.Http.SendAsync(request, Ct);
    }
}
