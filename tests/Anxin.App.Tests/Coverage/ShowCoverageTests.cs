using System.Net;
using System.Text.Json;
using Anxin.App.Coverage;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Coverage;

public sealed class ShowCoverageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Without_technicians_nothing_is_covered_and_every_province_says_so(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);

        var coverage = await Read(app);

        Assert.Equal((0, 2846), Tally(coverage, "counties"));
        Assert.Equal(34, coverage.GetProperty("provinces").GetArrayLength());
        Assert.Equal(34, coverage.GetProperty("withoutCoverage").GetArrayLength());
    }

    [Theory, EveryDatabase]
    public async Task The_counties_of_active_technicians_are_covered_and_no_others(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        await app.WithTechnician(county: 420111);
        await app.WithTechnician(phone: "13800138001", county: 420106);
        await app.WithTechnician(phone: "13800138002", county: 420111);
        await app.WithTechnician(phone: "13800138003", county: 441900);

        var coverage = await Read(app);

        Assert.Equal((2, 2846), Tally(coverage, "counties"));
        Assert.Equal(1, Tally(coverage, "cities").Covered);
        Assert.Equal(["420106", "420111"], Covered(coverage, "420000"));
        Assert.Equal(["441900"], Covered(coverage, "440000"));
        var without = coverage.GetProperty("withoutCoverage").EnumerateArray().Select(name => name.GetString()).ToList();
        Assert.Equal(32, without.Count);
        Assert.DoesNotContain("湖北省", without);
        Assert.Contains("西藏自治区", without);
    }

    [Theory, EveryDatabase]
    public async Task Who_cannot_come_today_covers_nothing(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime.AddHours(8));
        await app.WithTechnician(county: 420102, shape: (t, _) => t.Activate(false));
        await app.WithTechnician(phone: "13800138001", county: 420103, shape: (t, _) => t.Qualify([new("television", new(2025, 1, 1), today.AddDays(-1))], [], []));
        await app.WithTechnician(phone: "13800138002", county: 420104, shape: (t, _) => t.Qualify([new("television", today.AddDays(1), null)], [], []));
        await app.WithTechnician(phone: "13800138003", county: 420105, shape: (t, _) => t.Qualify([new("gas-stove", new(2025, 1, 1), null)], [], []));
        await app.WithTechnician(phone: "13800138004", county: 420106, shape: (t, key) => Certify(t, key, "gas-stove", "gas", today.AddDays(-1)));
        await app.WithTechnician(phone: "13800138005", county: 420107, shape: (t, key) => Certify(t, key, "gas-stove", "electric", today));
        await app.WithTechnician(phone: "13800138006", county: 420111, shape: (t, _) => t.Cover([420111], []));
        var closed = await app.WithTechnician(phone: "13800138007", county: 420112);
        await app.Db(db => db.Outlets.Where(o => db.Technicians.Any(t => t.Id == closed && t.OutletId == o.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.Active, false), Ct));
        await app.WithTechnician(phone: "13800138008", county: 420113, shape: (t, key) => Certify(t, key, "gas-stove", "gas", today));

        var coverage = await Read(app);

        Assert.Equal(["420113"], Covered(coverage, "420000"));
    }

    [Theory, EveryDatabase]
    public async Task What_is_said_is_at_most_a_minute_old(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        Assert.Equal(0, Tally(await Read(app), "counties").Covered);
        await app.WithTechnician(county: 420111);
        Assert.Equal(0, Tally(await Read(app), "counties").Covered);

        app.Clock.Advance(FreshAnswers.KeptFor);

        Assert.Equal(1, Tally(await Read(app), "counties").Covered);
    }

    private static void Certify(Technician technician, Vault.DataKey key, string trade, string kind, DateOnly to) =>
        technician.Qualify([new(trade, new(2025, 1, 1), null)], [], [TestApp.Certificate(key, kind, to)]);

    private static async Task<JsonElement> Read(TestApp app)
    {
        using var answer = await app.Http.GetAsync("/api/coverage", Ct);
        return await answer.Body(HttpStatusCode.OK);
    }

    private static (int Covered, int Total) Tally(JsonElement coverage, string of) =>
        (coverage.GetProperty(of).GetProperty("covered").GetInt32(), coverage.GetProperty(of).GetProperty("total").GetInt32());

    private static IEnumerable<string?> Covered(JsonElement coverage, string province) =>
        coverage.GetProperty("provinces").EnumerateArray().Single(p => p.GetProperty("code").GetString() == province)
            .GetProperty("covered").EnumerateArray().Select(county => county.GetProperty("code").GetString());
}
