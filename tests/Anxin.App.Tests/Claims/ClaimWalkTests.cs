using Anxin.App.Claims;

namespace Anxin.App.Tests.Claims;

/// <summary>No path of acts and clocks leads to an outcome that must not be.</summary>
public sealed class ClaimWalkTests
{
    private const long Low = 4_000;
    private const long High = 90_000;

    public static TheoryData<ClaimAsk, long> Claims() => [.. from ask in Enum.GetValues<ClaimAsk>() from amount in new[] { Low, High } select (ask, amount)];

    [Theory]
    [MemberData(nameof(Claims))]
    public void No_path_reaches_a_forbidden_outcome(ClaimAsk ask, long amount)
    {
        var paths = 0;
        new ClaimWalk(ask, amount).Walk(told =>
        {
            paths++;
            EveryGrantRestsOnTheMerchantsStep(told);
            NobodyIsRefusedByAMachine(told);
            AppealsAreDecidedByAnother(told);
            MoneyIsNeverMoreThanWasAskedFor(told);
            WhatIsOverIsOver(told);
        });
        Assert.True(paths > 1000, $"The walk saw only {paths} states.");
    }

    [Theory]
    [MemberData(nameof(Claims))]
    public void From_everywhere_there_is_a_way_to_an_end(ClaimAsk ask, long amount)
    {
        var next = new ClaimWalk(ask, amount).Walk(_ => { });
        var ending = next.Where(n => n.Value.Count == 0).Select(n => n.Key).ToHashSet();
        Assert.All(ending, key => Assert.Contains(key.Split('|')[0], new[] { "Paid", "Closed", "Withdrawn" }));
        for (var grew = true; grew;)
        {
            var more = next.Where(n => !ending.Contains(n.Key) && n.Value.Any(ending.Contains)).Select(n => n.Key).ToList();
            grew = more.Count > 0;
            ending.UnionWith(more);
        }

        Assert.Empty(next.Keys.Except(ending));
    }

    [Fact]
    public void Silence_grants_only_what_is_clean_and_low()
    {
        var granted = new HashSet<(ClaimAsk, long)>();
        foreach (var ask in Enum.GetValues<ClaimAsk>())
        {
            foreach (var amount in new[] { Low, High })
            {
                new ClaimWalk(ask, amount).Walk(told =>
                {
                    if (told.Rows.OfType<Decision>().Any(d => d.DecidedBy is null))
                    {
                        Assert.Contains("system: check ends clean", told.Path);
                        granted.Add((ask, amount));
                    }
                });
            }
        }

        Assert.Equal([(ClaimAsk.RefundOnly, Low), (ClaimAsk.ReturnAndRefund, Low)], granted.Order());
    }

    private static void EveryGrantRestsOnTheMerchantsStep(ClaimWalk.Told told)
    {
        foreach (var grant in told.Rows.OfType<Grant>())
        {
            var step = Assert.Single(told.Rows.OfType<MerchantStep>(), s => s.Id == grant.MerchantStepId);
            if (grant.DecisionId is { } id)
            {
                var decision = Assert.Single(told.Rows.OfType<Decision>(), d => d.Id == id);
                Assert.True(decision.DecidedBy is not null || step.Kind == MerchantStepKind.TimedOut, told.ToString());
            }
            else
            {
                Assert.True(
                    step.Kind == MerchantStepKind.Agreed
                        || (step.Kind == MerchantStepKind.Countered && told.Path.Contains("consumer: accepts the offer")), told.ToString());
            }
        }
    }

    private static void NobodyIsRefusedByAMachine(ClaimWalk.Told told) =>
        Assert.All(told.Rows.OfType<Decision>(), d => Assert.True(d.DecidedBy is not null || d.Outcome == DecisionOutcome.Full));

    private static void AppealsAreDecidedByAnother(ClaimWalk.Told told)
    {
        var before = new HashSet<Guid?>();
        foreach (var decision in told.Rows.OfType<Decision>().Reverse())
        {
            Assert.True(decision.AppealId is null || !before.Contains(decision.DecidedBy), told.ToString());
            before.Add(decision.DecidedBy);
        }
    }

    private static void MoneyIsNeverMoreThanWasAskedFor(ClaimWalk.Told told)
    {
        Assert.True(told.Rows.OfType<Grant>().Count() <= 1);
        Assert.All(told.Rows.OfType<Grant>(), g => Assert.InRange(g.AmountMinor, 1, told.Claim.AmountMinor));
        Assert.All(
            told.Rows.OfType<Payment>(), p => Assert.Equal(Assert.Single(told.Rows.OfType<Grant>()).AmountMinor, p.AmountMinor));
        Assert.Equal(told.Rows.OfType<Grant>().Any(), told.Claim.State is ClaimState.Granted or ClaimState.Paid);
    }

    private static void WhatIsOverIsOver(ClaimWalk.Told told) =>
        Assert.Equal(told.Claim.State is not (ClaimState.Paid or ClaimState.Closed or ClaimState.Withdrawn), told.Claim.Open);
}
