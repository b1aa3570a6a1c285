using Anxin.App.Parties;
using Anxin.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace Anxin.Browser.Tests.Claims;

/// <summary>Rules as supervisors announce them and everybody reads them.</summary>
public sealed class RulesDeskTests(Stage stage)
{
    [Fact]
    public async Task A_supervisor_announces_a_version_and_the_public_page_shows_what_changes()
    {
        stage.MustBeReady();
        await using var house = await House.Open();
        await new Town(house).Settle();
        await using var supervisor = await stage.SignedIn(Town.UserOf(Role.Supervisor), Sizes.Desk, house: house);
        await supervisor.GoTo("/rules");
        await supervisor.Button("rules.announce").First.ClickAsync();
        var page = supervisor.Page;
        await supervisor.Field("rules.from").FillAsync($"{TimeProvider.System.GetUtcNow().AddDays(40):yyyy-MM-dd}");
        await page.Keyboard.PressAsync("Enter");
        await supervisor.Field("rules.summary.zh").FillAsync("商家答复期限改为四天。");
        await supervisor.Field("rules.summary.en").FillAsync("The merchant has four days to answer.");
        await supervisor.Field("claimTerms.merchantHours").FillAsync("96");
        await page.Keyboard.PressAsync("Tab");
        await supervisor.Button("rules.announce").Last.ClickAsync();
        await supervisor.Confirms("rules.announce");

        await supervisor.Sees("商家答复期限改为四天。");
        await using var anybody = await stage.Stranger(house: house);
        await anybody.GoTo("/rules/claims");
        await anybody.Sees(anybody.Texts["rules.announced"]);
        await Assertions.Expect(anybody.Page.Locator("section", new PageLocatorOptions { HasText = anybody.Texts["rules.differ.title"] }).Last)
            .ToContainTextAsync(anybody.Texts.With("claimRules.hours", 96));
        Assert.Empty(supervisor.Complaints.Concat(anybody.Complaints));
    }

    [Fact]
    public async Task A_recused_reviewer_cannot_take_a_claim_of_that_merchant()
    {
        stage.MustBeReady();
        await using var house = await House.Open();
        await new Town(house).Settle();
        await using var supervisor = await stage.SignedIn(Town.UserOf(Role.Supervisor), Sizes.Desk, house: house);
        await supervisor.GoTo("/rules/recusals");
        await ChoosesFirst(supervisor, "roles.Reviewer", "reviewer");
        await ChoosesFirst(supervisor, "roles.Merchant", "澄溪电器");
        await supervisor.Field("common.reason").FillAsync("曾在这家商家工作");
        await supervisor.Button("recusals.add").ClickAsync();
        await Assertions.Expect(supervisor.Page.Locator("tbody")).ToContainTextAsync("曾在这家商家工作");

        await using var merchant = await stage.SignedIn(Town.UserOf(Role.Merchant), Sizes.Desk, house: house);
        await using var buyer = await stage.Stranger(house: house);
        var shop = new Shop(merchant.Page.Context.APIRequest, stage.Listing);
        var filed = await Shop.Files(buyer.Page.Context.APIRequest, (await shop.Sells("HP-6001")).Token, stage.Photo);
        await shop.Post($"/api/merchant/claims/{filed.GetProperty("caseId").GetGuid()}/waive", new { });
        await using var reviewer = await stage.SignedIn(Town.UserOf(Role.Reviewer), Sizes.Desk, house: house);
        await reviewer.FindsInQueue(filed.GetProperty("number").GetString()!);
        await reviewer.Sees(reviewer.Texts["problems.recused"]);
        await Assertions.Expect(reviewer.Button("take.take")).ToHaveCountAsync(0);
        Assert.Empty(supervisor.Complaints.Concat(reviewer.Complaints));
    }

    /// <summary>Opens the list by key and takes what stands first, which is the one expected.</summary>
    private static async Task ChoosesFirst(Visitor supervisor, string label, string expected)
    {
        var list = supervisor.Page.Locator(".ant-select", new PageLocatorOptions { Has = supervisor.Page.GetByLabel(supervisor.Texts[label]) });
        await supervisor.Page.GetByLabel(supervisor.Texts[label]).First.FocusAsync();
        await supervisor.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(supervisor.Page.Locator(".ant-select-item-option-active").Last).ToHaveTextAsync(expected);
        await supervisor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(list).ToContainTextAsync(expected);
    }
}
