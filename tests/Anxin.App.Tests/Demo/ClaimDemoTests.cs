using Anxin.App.Claims;
using Anxin.App.Common;
using Anxin.App.Demo;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;
using Anxin.Forensics.Prints;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Demo;

/// <summary>The refund claims of the demo.</summary>
[Collection(nameof(SeededApps))]
public sealed class ClaimDemoTests(SeededApps apps)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Claims_rest_in_every_state_and_both_shops_have_as_many(DatabaseKind database)
    {
        var (app, _) = await apps.Of(database);
        var claims = await app.Db(db => db.Claims.AsNoTracking().ToListAsync(Ct));
        Assert.Equal(Enum.GetValues<ClaimState>(), claims.Select(c => c.State).Distinct().Order());
        foreach (var state in claims.GroupBy(c => c.State))
        {
            Assert.Equal((state.Key, 2), (state.Key, state.Select(c => c.MerchantId).Distinct().Count()));
            Assert.Equal((state.Key, 0), (state.Key, state.Count() % 2));
        }

        Assert.Contains(claims, c => c is { State: ClaimState.Decided, MerchantAnswer: MerchantStepKind.TimedOut });
        Assert.Contains(claims, c => c is { State: ClaimState.HumanReview, DueAt: null }); // overdue
        Assert.Contains(claims, c => c is { State: ClaimState.Paid, Appeals: 1 });
    }

    [Theory, EveryDatabase]
    public async Task What_is_painted_or_labelled_is_doubted_and_honest_damage_is_not(DatabaseKind database)
    {
        var (app, _) = await apps.Of(database);
        var seen = (await app.Db(db => (
            from f in db.Findings.AsNoTracking()
            join e in db.Evidence on f.EvidenceId equals e.Id
            join c in db.Claims on f.CaseId equals c.Id
            where e.Party == ClaimParty.Consumer
            select new { Claim = c, Finding = f }).ToListAsync(Ct))).ToLookup(x => x.Claim.State);
        Assert.All(
            [ClaimState.AwaitingBuyer, ClaimState.Inspection, ClaimState.AwaitingReturn, ClaimState.AwaitingFulfilment, ClaimState.Granted, ClaimState.Paid, ClaimState.Withdrawn],
            honest => Assert.DoesNotContain(seen[honest], s => s.Finding.Outcome == Outcome.Doubts));
        Assert.All(
            seen[ClaimState.AppealReview].Concat(seen[ClaimState.Closed]).GroupBy(s => s.Claim.Id),
            painted => Assert.Contains(painted, s => s.Finding.Outcome == Outcome.Doubts));
        Assert.Equal(2, seen[ClaimState.HumanReview].Count(s => s.Finding is { Check: "provenance.aigc", Outcome: Outcome.Doubts }));
        Assert.NotEmpty(seen[ClaimState.NeedsEvidence]);
        Assert.All(
            seen[ClaimState.NeedsEvidence].GroupBy(s => s.Claim.Id),
            blurred => Assert.Contains(blurred, s => Json.Read<Finding>(s.Finding.Body).Reason.Code == "quality-blurred"));
    }

    [Theory, EveryDatabase]
    public async Task The_links_open_claims_and_an_order_to_claim_on(DatabaseKind database)
    {
        var (app, seeded) = await apps.Of(database);
        var order = await (await app.Http.Get("/api/claim-orders" + seeded.Claims[0].TrackingUrl["/claim".Length..])).Body();
        Assert.True(order.GetProperty("claimable").GetBoolean());
        Assert.Equal(seeded.Claims[0].Number, order.GetProperty("orderNumber").GetString());
        foreach (var link in seeded.Claims.Skip(1))
        {
            var claim = await (await app.Http.Get("/api/claim" + link.TrackingUrl["/c".Length..])).Body();
            Assert.Equal(link.Number, claim.GetProperty("number").GetString());
        }
    }

    [Fact]
    public void The_pictures_to_try_with_are_what_they_say()
    {
        var pictures = DemoPictures.Draw().ToDictionary(p => Path.GetFileNameWithoutExtension(p.Name), p => p.Bytes);
        var limits = new MediaLimits();
        var prints = pictures.ToDictionary(p => p.Key, p => Fingerprint.Of(p.Value, limits));
        Assert.True(Fingerprint.Distance(prints["listing"], prints["painted-crack"]) < 40);
        Assert.True(Fingerprint.Distance(prints["listing"], prints["honest-damage"]) > 60);
        Assert.Equal(Outcome.Doubts, Finding("ai-label", "provenance.aigc"));
        Assert.NotEqual(Outcome.Doubts, Finding("honest-damage", "provenance.aigc"));
        Assert.Equal(pictures["honest-damage"], DemoPictures.Draw().Single(p => p.Name.StartsWith("honest", StringComparison.Ordinal)).Bytes);

        Outcome Finding(string picture, string check) =>
            Inspection.Inspect(pictures[picture], InspectionContext.Nothing).All.Single(f => f.Check == check).Outcome;
    }
}
