using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;

namespace Anxin.App.Tests.Dispatch;

/// <summary>Hard conditions: who must never be asked.</summary>
public sealed class QualificationTests
{
    private static readonly DateOnly LongAgo = new(2025, 1, 1);
    private static readonly DateOnly Later = new(2027, 1, 1);

    [Theory, EveryDatabase]
    public async Task A_gas_stove_is_offered_only_with_a_gas_certificate_that_still_holds(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        await app.WithTechnicianAtWork(shape: (t, _) => t.Qualify([Skill("gas-stove")], [], []));
        await app.WithTechnicianAtWork(shape: (t, key) => t.Qualify([Skill("gas-stove")], [], [TestApp.Certificate(key, "electric", Later)]));
        await app.WithTechnicianAtWork(shape: (t, key) => t.Qualify([Skill("gas-stove")], [], [TestApp.Certificate(key, "gas", new DateOnly(2026, 11, 22))]));
        await app.WithTechnicianAtWork(shape: (t, key) => t.Qualify([Skill("gas-stove", until: new DateOnly(2026, 6, 30))], [], [TestApp.Certificate(key, "gas", Later)]));
        var repair = await app.WithRepair(r => r["category"] = "gas-stove");
        Assert.Equal("nobody", (await app.Track(repair)).GetProperty("waiting").GetProperty("reason").GetString());
        var excluded = (await (await dispatcher.Get($"/api/dispatch/work-orders/{await app.WorkOrderOf(repair)}/candidates")).Body()).GetProperty("excluded");
        Assert.Equal(
            ["certificate_expired", "certificate_missing", "certificate_missing", "skill_expired"],
            excluded.EnumerateArray().Select(e => e.GetProperty("reasons")[0].GetProperty("code").GetString()).Order());

        var able = await app.WithTechnicianAtWork(shape: (t, key) => t.Qualify([Skill("gas-stove")], [], [TestApp.Certificate(key, "gas", Later)]));
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        await app.RunJobs();
        var offer = Assert.Single(await TestApp.OffersOf(able));
        Assert.Contains(offer.GetProperty("why").GetProperty("reasons").EnumerateArray(), r => r.GetProperty("code").GetString() == "gas_certificate_valid_until");
        await app.Accept(able, repair);
        Assert.Equal(["gas"], (await app.Track(repair)).GetProperty("visit").GetProperty("technician").GetProperty("certificates").EnumerateArray().Select(c => c.GetString()));
    }

    [Theory, EveryDatabase]
    public async Task A_brand_that_asks_for_authorisation_goes_only_to_the_authorised(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (_, strict) = await app.WithMerchantAndBrand(authorisedOnly: true);
        var (_, easy) = await app.WithMerchantAndBrand();
        var free = await app.WithTechnicianAtWork();
        var expired = await app.WithTechnicianAtWork(shape: (t, _) => t.Qualify([Skill("washing-machine")], [new TechnicianBrand(strict, LongAgo, new DateOnly(2026, 10, 31))], []));
        var repair = await app.WithRepair(r => r["brandId"] = strict);
        Assert.Null(await TestApp.Asked(free, expired));
        await app.WithRepair(r => r["brandId"] = easy);
        Assert.NotNull(await TestApp.Asked(free, expired));

        var authorised = await app.WithTechnicianAtWork(shape: (t, _) => t.Qualify([Skill("washing-machine")], [new TechnicianBrand(strict, LongAgo, Later)], []));
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        await app.RunJobs();
        await app.Accept(authorised, repair);
    }

    [Theory, EveryDatabase]
    public async Task Neither_the_absent_nor_those_of_other_counties_are_asked(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var elsewhere = await app.WithTechnicianAtWork(county: 420106);
        var inactive = await app.WithTechnicianAtWork(shape: (t, _) => t.Activate(false));
        var idle = await app.WithTechnicianAtWork(shape: (t, _) => t.Cover([420111], []));
        var repair = await app.WithRepair();
        Assert.Null(await TestApp.Asked(elsewhere, inactive, idle));
        Assert.Equal("nobody", (await app.Track(repair)).GetProperty("waiting").GetProperty("reason").GetString());
    }

    private static TechnicianSkill Skill(string category, DateOnly? until = null) => new(category, LongAgo, until);
}
