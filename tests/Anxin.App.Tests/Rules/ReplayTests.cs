using System.Net;
using Anxin.App.Claims;
using Anxin.App.Evidence;
using Anxin.App.Parties;
using Anxin.App.Rules;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Anxin.Forensics.Inspecting;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Rules;

/// <summary>A decision seen again with the rules of its day.</summary>
public sealed class ReplayTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_persons_decision_shows_the_rules_cards_and_checks_it_named(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (sale, policy, now) = (await app.WithSale(await app.WithShop()), new ClaimPolicy(), app.Clock.GetUtcNow().UtcDateTime);
        var (reviewer, finding) = (Guid.CreateVersion7(), Guid.Empty);
        var id = await app.WithClaimRow(sale.Id);
        finding = await WithFinding(app, id, 1);
        await WithFinding(app, id, 2);
        await app.Db(async db =>
        {
            var claim = await db.Claims.SingleAsync(c => c.Id == id, Ct);
            Assert.Null(claim.FinishCheck(false, true, policy, now));
            Assert.Null(claim.Contest("account:m", [1], policy, now));
            Assert.Null(claim.Take(reviewer));
            Assert.Null(claim.Decide(new Ruling(reviewer, DecisionOutcome.Partial, 2_000, [1], $"[\"{finding}\"]", "[\"B-08\",\"B-99\"]"), policy, now));
            db.AddRange(claim.TakeWritten());
            return await db.SaveChangesAsync(Ct);
        });
        var auditor = await app.SignedIn(Role.Auditor);
        var decision = await app.Db(db => db.Decisions.Select(d => d.Id).SingleAsync(Ct));
        var replay = await (await auditor.Get($"/api/rules/replay/{decision}")).Body();
        Assert.Equal(("Partial", "reviewer"), (replay.GetProperty("decision").GetProperty("outcome").GetString(), replay.GetProperty("decision").GetProperty("decidedBy").GetString()));
        Assert.Equal(1, replay.GetProperty("policy").GetProperty("version").GetInt32());
        Assert.Equal(["B-08"], replay.GetProperty("lawCards").EnumerateArray().Select(c => c.GetProperty("id").GetString()));
        Assert.Equal(["B-99"], replay.GetProperty("unknownLawCards").EnumerateArray().Select(c => c.GetString()));
        var seen = Assert.Single(replay.GetProperty("findings").EnumerateArray());
        Assert.Equal((finding, 1, true), (seen.GetProperty("id").GetGuid(), seen.GetProperty("checkVersion").GetInt32(), seen.GetProperty("newer").GetBoolean()));
        var automatic = replay.GetProperty("automatic");
        Assert.Equal((System.Text.Json.JsonValueKind.Null, true), (automatic.GetProperty("again").ValueKind, automatic.GetProperty("same").GetBoolean()));
        await (await auditor.Get($"/api/rules/replay/{Guid.NewGuid()}")).Refused(HttpStatusCode.NotFound, "no_such_decision");
    }

    [Theory, EveryDatabase]
    public async Task The_timeout_rule_gives_the_same_answer_again_whatever_the_rules_are_now(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (sale, policy, now) = (await app.WithSale(await app.WithShop()), new ClaimPolicy(), app.Clock.GetUtcNow().UtcDateTime);
        var id = await app.WithClaimRow(sale.Id, claim =>
        {
            Assert.Null(claim.FinishCheck(true, true, policy, now));
            Assert.True(claim.PassDeadline(policy, now.AddHours(policy.MerchantHours)));
        });
        app.Clock.Advance(TimeSpan.FromDays(10));
        await app.Db(async db =>
        {
            db.PolicyVersions.Add(PolicyVersion.Announce(2, policy with { TimeoutLimitMinor = 0 }, now.AddDays(5), true, "system", now));
            (await db.Claims.SingleAsync(c => c.Id == id, Ct)).Doubt(); // long after
            return await db.SaveChangesAsync(Ct);
        });
        var reviewer = await app.SignedIn(Role.Reviewer);
        var decision = await app.Db(db => db.Decisions.Select(d => d.Id).SingleAsync(Ct));
        var replay = await (await reviewer.Get($"/api/rules/replay/{decision}")).Body();
        var automatic = replay.GetProperty("automatic");
        Assert.Equal(
            ("Full", "Full", true), (automatic.GetProperty("then").GetString(), automatic.GetProperty("again").GetString(), automatic.GetProperty("same").GetBoolean()));
        Assert.Equal("timeout-rule", replay.GetProperty("decision").GetProperty("decidedBy").GetString());
    }

    private static async Task<Guid> WithFinding(TestApp app, Guid claimId, int version)
    {
        var now = app.Clock.GetUtcNow().UtcDateTime;
        return await app.Db(async db =>
        {
            var item = await db.Evidence.FirstOrDefaultAsync(e => e.CaseId == claimId, Ct);
            if (item is null)
            {
                db.Evidence.Add(item = EvidenceItem.Receive(claimId, EvidenceKind.Claim, [1], [1], now));
            }

            var row = FindingRow.Of(item, Sample(version), 0, now);
            db.Findings.Add(row);
            await db.SaveChangesAsync(Ct);
            return row.Id;
        });
    }

    private static Finding Sample(int version) => Inspection.Inspect(Forensics.Tests.Media.Pictures.Samples.Get("baseline.jpg"), InspectionContext.Nothing)
        .All[0] with { Version = version };
}
