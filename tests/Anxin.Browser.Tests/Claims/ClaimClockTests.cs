using Anxin.App.Parties;
using Anxin.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace Anxin.Browser.Tests.Claims;

/// <summary>Windows that run out, in front of both sides.</summary>
public sealed class ClaimClockTests(Stage stage)
{
    [Fact]
    public async Task A_silent_merchant_loses_the_window_and_the_published_rule_speaks_for_a_small_clean_claim()
    {
        stage.MustBeReady();
        var clock = new MovableClock();
        await using var house = await House.Open(clock: clock);
        await new Town(house).Settle();
        await using var merchant = await stage.SignedIn(Town.UserOf(Role.Merchant), Sizes.Desk, house: house);
        await using var buyer = await stage.Stranger(house: house);
        var order = await new Shop(merchant.Page.Context.APIRequest, stage.Listing).Sells("HP-4001", "书签", priceMinor: 3_000);
        var filed = await Shop.Files(buyer.Page.Context.APIRequest, order.Token, stage.Photo);
        await buyer.GoTo($"/c/{filed.GetProperty("token").GetString()}");
        await buyer.SeesStanding(buyer.Texts["claimStanding.AwaitingMerchant.title"]);
        await buyer.Sees(buyer.Texts["claimStanding.silence.grants"]);
        await buyer.Sees(buyer.Texts["claimDue.of.Merchant"]);
        await merchant.GoTo($"/merchant/claims/{filed.GetProperty("caseId").GetGuid()}");
        await merchant.Sees(merchant.Texts["claimDue.yours"]);

        clock.Forward(TimeSpan.FromHours(72));

        await buyer.SeesStanding(buyer.Texts.With("claimStanding.Decided.title", buyer.Texts["claimOutcomes.Full"]));
        await buyer.Sees(buyer.Texts["claimDecisions.ruleReasons"]);
        await buyer.Sees(buyer.Texts["claimDecisions.byRule"]);
        await merchant.ComesBack("澄溪售后");
        await merchant.SeesStanding(merchant.Texts.With("claimStanding.Decided.title", merchant.Texts["claimOutcomes.Full"]));
        await Assertions.Expect(merchant.Page.GetByText(merchant.Texts["merchantAnswer.title"])).ToHaveCountAsync(0);
        await Assertions.Expect(merchant.Page.GetByText(merchant.Texts["answerDecision.appealOpen"])).ToBeVisibleAsync();

        clock.Forward(TimeSpan.FromDays(7));
        await buyer.SeesStanding(buyer.Texts.Before("claimStanding.Granted.title"));
        Assert.Empty(buyer.Complaints.Concat(merchant.Complaints));
    }
}
