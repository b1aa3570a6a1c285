using System.Net;
using System.Text.Json;
using Anxin.App.Coverage;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;

namespace Anxin.App.Tests.Coverage;

public sealed class ShowCountyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_covered_county_lists_trades_and_outlets_and_measures_nothing_from_nothing(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        await app.WithTechnician(county: 420111);
        await app.WithTechnician(
            phone: "13800138001", county: 420106, shape: (t, key) =>
            {
                t.Cover([420106, 420111], t.Hours.ToList());
                t.Qualify(
                    [new("gas-stove", new(2025, 1, 1), null), new("washing-machine", new(2025, 1, 1), null), new("water-heater", new(2025, 1, 1), new(2025, 2, 1))],
                    [], [TestApp.Certificate(key, "gas", new(2030, 1, 1))]);
            });

        var county = await Read(app, "420111");

        Assert.True(county.GetProperty("covered").GetBoolean());
        Assert.Equal(["湖北省", "武汉市", "洪山区"], county.GetProperty("path").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal(
            [("gas-stove", 1), ("washing-machine", 2)],
            county.GetProperty("trades").EnumerateArray().Select(t => (t.GetProperty("category").GetString(), t.GetProperty("technicians").GetInt32())));
        Assert.Equal(2, county.GetProperty("outlets").EnumerateArray().Sum(o => o.GetProperty("technicians").GetInt32()));
        Assert.Equal((0, 0, null, null), Measured(county, "toAcceptance"));
        Assert.Equal(0, county.GetProperty("nearest").GetArrayLength());
    }

    [Theory, EveryDatabase]
    public async Task A_county_without_anybody_says_so_and_names_the_nearest_that_have(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        foreach (var (phone, county) in new[] { ("13800138001", 420111), ("13800138002", 420106), ("13800138003", 110101), ("13800138004", 310101) })
        {
            await app.WithTechnician(phone: phone, county: county);
        }

        var answer = await Read(app, "420102");

        Assert.False(answer.GetProperty("covered").GetBoolean());
        Assert.Equal(0, answer.GetProperty("trades").GetArrayLength());
        var nearest = answer.GetProperty("nearest").EnumerateArray().ToList();
        Assert.Equal(["420106", "420111", "310101"], nearest.Select(n => n.GetProperty("code").GetString()));
        Assert.InRange(nearest[0].GetProperty("kilometres").GetDouble(), 1, 50);
    }

    [Theory, EveryDatabase]
    public async Task Five_cases_are_measured_and_four_are_not(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var technician = await app.WithTechnicianAtWork(shape: (t, _) => t.Place(420111, 20));
        for (var minutes = 1; minutes <= ResponseTimes.Fewest; minutes++)
        {
            if (minutes == ResponseTimes.Fewest)
            {
                Assert.Equal((4, 4, null, null), Measured(await Read(app, "420111"), "toAcceptance"));
            }

            var repair = await app.WithRepair();
            app.Clock.Advance(TimeSpan.FromSeconds(20 * minutes));
            var visit = await app.Accept(technician, repair);
            app.Clock.Advance(TimeSpan.FromMinutes(10 * minutes));
            await app.Arrive(visit);
            await app.Complete(visit);
        }

        app.Clock.Advance(FreshAnswers.KeptFor);
        var county = await Read(app, "420111");

        // Accepted after 20, 40, 60, 80, 100 seconds; at the door ten minutes and more later.
        Assert.Equal((5, 5, 1, 2), Measured(county, "toAcceptance"));
        Assert.Equal((5, 5, 31, 52), Measured(county, "toArrival"));

        app.Clock.Advance(TimeSpan.FromDays(91));
        Assert.Equal((0, 0, null, null), Measured(await Read(app, "420111"), "toArrival"));
    }

    [Theory, EveryDatabase]
    public async Task A_case_that_nobody_took_counts_as_a_case_without_a_time(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        await app.WithRepair();

        Assert.Equal((1, 0, null, null), Measured(await Read(app, "420111"), "toAcceptance"));
    }

    [Theory]
    [InlineData("420100")]
    [InlineData("420111002")]
    [InlineData("999999")]
    [InlineData("abcdef")]
    [InlineData("-20111")]
    public async Task What_is_no_county_is_not_found(string code)
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite);

        using var answer = await app.Http.GetAsync($"/api/coverage/{code}", Ct);

        await answer.Refused(HttpStatusCode.NotFound, "no_such_county");
    }

    private static async Task<JsonElement> Read(TestApp app, string code)
    {
        using var answer = await app.Http.GetAsync($"/api/coverage/{code}", Ct);
        return await answer.Body(HttpStatusCode.OK);
    }

    private static (int Cases, int Measured, int? Median, int? P90) Measured(JsonElement county, string what)
    {
        var response = county.GetProperty("response");
        var times = response.GetProperty(what);
        return (response.GetProperty("cases").GetInt32(), times.GetProperty("cases").GetInt32(), Minutes(times, "medianMinutes"), Minutes(times, "p90Minutes"));
    }

    private static int? Minutes(JsonElement times, string field) =>
        times.GetProperty(field) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;
}
