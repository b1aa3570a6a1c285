using Anxin.App.Parties;
using Anxin.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace Anxin.Browser.Tests.Claims;

/// <summary>What cannot be done is refused before it is sent, or afterwards in words one can act on.</summary>
public sealed class RefusedClaimTests(Stage stage)
{
    [Fact]
    public async Task An_empty_form_names_everything_that_is_missing_and_leads_there()
    {
        stage.MustBeReady();
        var exhibits = await stage.Exhibits();
        await using var buyer = await stage.Stranger();
        await buyer.GoTo($"/claim/{exhibits.Claims.Fresh.Token}");

        await buyer.Button("fileClaim.send").ClickAsync();

        var summary = buyer.Page.GetByRole(AriaRole.Alert);
        foreach (var missing in new[] { "reason", "ask", "amount", "photos", "statement", "declared" })
        {
            await Assertions.Expect(summary).ToContainTextAsync(buyer.Texts[$"fileClaim.missing.{missing}"]);
        }

        await summary.GetByText(buyer.Texts["fileClaim.missing.amount"]).ClickAsync();
        await Assertions.Expect(buyer.Page.Locator("#claim-amount")).ToBeFocusedAsync();
        Assert.Empty(buyer.Complaints);
    }

    [Fact]
    public async Task More_than_was_paid_is_refused_and_what_was_written_outlives_a_reload()
    {
        stage.MustBeReady();
        await using var merchant = await stage.SignedIn(Role.Merchant);
        var order = await new Shop(merchant.Page.Context.APIRequest, stage.Listing).Sells("HP-3001");
        await using var buyer = await stage.Stranger();
        await buyer.GoTo($"/claim/{order.Token}");
        await buyer.FillsInClaim(stage.Photo);
        await buyer.Page.Locator("#claim-amount").FillAsync("276.01");

        await buyer.Button("fileClaim.send").ClickAsync();
        await Assertions.Expect(buyer.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(buyer.Texts["fileClaim.missing.amountTooMuch"]);
        await buyer.Page.ReloadAsync();

        await Assertions.Expect(buyer.Page.Locator("#claim-statement")).ToHaveValueAsync("打开箱子就看到瓶身有一道裂纹，外箱完好。");
        await Assertions.Expect(buyer.Page.Locator("#claim-amount")).ToHaveValueAsync("276.01");
        await Assertions.Expect(buyer.Page.Locator("#claim-declared")).Not.ToBeCheckedAsync();
        Assert.Empty(buyer.Complaints);
    }

    [Fact]
    public async Task A_second_claim_on_an_order_is_led_to_the_first_for_whoever_holds_the_phone()
    {
        stage.MustBeReady();
        var exhibits = await stage.Exhibits();
        await using var stranger = await stage.Stranger();
        await stranger.GoTo($"/claim/{exhibits.Claims.Sold.Token}");
        await stranger.Sees(stranger.Texts["problems.claim_open_already"]);
        await Assertions.Expect(stranger.Link("fileClaim.openClaim")).ToHaveCountAsync(0);

        await using var buyer = await stage.Stranger();
        await buyer.FindsOrder(exhibits.Claims.Sold, stage.House);
        await buyer.Link("fileClaim.openClaim").ClickAsync();
        await buyer.SeesStanding(buyer.Texts.Before("claimStanding.Decided.title"));
        Assert.Empty(stranger.Complaints.Concat(buyer.Complaints));
    }

    [Fact]
    public async Task A_wrong_code_finds_no_order()
    {
        stage.MustBeReady();
        await using var buyer = await stage.Stranger();
        buyer.Expected.Add("/api/claim-orders/find");
        await buyer.GoTo("/claim");
        await buyer.Field("findOrder.number").FillAsync("NOWHERE-1");
        await buyer.Field("findOrder.phone").FillAsync("13812340000");
        await buyer.Button("signIn.sendCode").ClickAsync();
        await buyer.Field("signIn.code").FillAsync("000000");
        await buyer.Button("findOrder.find").ClickAsync();

        await Assertions.Expect(buyer.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(buyer.Texts["problems.code_wrong"]);
        Assert.Empty(buyer.Complaints);
    }

    [Fact]
    public async Task A_merchant_whose_claim_was_answered_elsewhere_is_told_to_read_it_again()
    {
        stage.MustBeReady();
        await using var merchant = await stage.SignedIn(Role.Merchant);
        await using var buyer = await stage.Stranger();
        var shop = new Shop(merchant.Page.Context.APIRequest, stage.Listing);
        var order = await shop.Sells("HP-3002");
        var filed = await Shop.Files(buyer.Page.Context.APIRequest, order.Token, stage.Photo);
        var id = filed.GetProperty("caseId").GetGuid();
        merchant.Expected.Add("/agree");
        await merchant.GoTo($"/merchant/claims/{id}?answer=agree");
        await merchant.Button("merchantAnswer.agree.send").ClickAsync();
        await shop.Post($"/api/merchant/claims/{id}/waive", new { });

        var dialog = merchant.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = merchant.Texts["merchantAnswer.agree.send"], Exact = true })
            .ClickAsync();

        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync(merchant.Texts["problems.stale_version"]);
        await Assertions.Expect(merchant.Page.Locator(".standing h2")).ToHaveTextAsync(merchant.Texts["claimStanding.HumanReview.title"]);
        Assert.Empty(merchant.Complaints);
    }
}
