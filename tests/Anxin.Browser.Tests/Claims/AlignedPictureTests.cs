using Anxin.App.Parties;
using Anxin.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace Anxin.Browser.Tests.Claims;

/// <summary>The shop's picture lies under the photo that was made of it, and what was painted is shown in colour, to everybody alike.</summary>
public sealed class AlignedPictureTests(Stage stage)
{
    [Theory]
    [InlineData("buyer", Sizes.Phone, "zh-CN")]
    [InlineData("buyer", Sizes.Desk, "en")]
    [InlineData("merchant", Sizes.Desk, "zh-CN")]
    [InlineData("merchant", Sizes.Phone, "en")]
    public async Task A_side_of_the_claim_sees_it_in_a_dialog(string side, int width, string language)
    {
        stage.MustBeReady();
        var claim = await Arrange($"AL-1{side[0]}{width}");
        await using var visitor = side == "buyer"
            ? await stage.Stranger(width, language)
            : await stage.SignedIn(Town.UserOf(Role.Merchant), width, language);
        await visitor.GoTo(side == "buyer" ? $"/c/{claim.Token}" : $"/merchant/claims/{claim.ClaimId}");

        await visitor.Page.Locator(".finding-column.is-Doubts").GetByRole(AriaRole.Button).First.ClickAsync();

        await LiesUnder(visitor, visitor.Page.GetByRole(AriaRole.Dialog));
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData(Sizes.Desk, "en")]
    [InlineData(Sizes.Phone, "zh-CN")]
    public async Task The_review_desk_sees_it_beside_everything_else(int width, string language)
    {
        stage.MustBeReady();
        var claim = await Arrange($"AL-2{width}");
        await using var reviewer = await stage.SignedIn(Town.UserOf(Role.Reviewer), width, language);
        await reviewer.GoTo($"/review/claims/{claim.ClaimId}");
        var compare = reviewer.Page.Locator("section", new PageLocatorOptions { Has = reviewer.Page.Locator("#compare-title") });
        await compare.Locator("[aria-pressed=false]").First.ClickAsync();
        await Assertions.Expect(compare.Locator("img.heat")).ToHaveCountAsync(1);
        await compare.GetByText(reviewer.Texts["compare.slider"], new LocatorGetByTextOptions { Exact = true }).First.ClickAsync();

        await LiesUnder(reviewer, compare);
        Assert.Contains("heat=off", reviewer.Page.Url, StringComparison.Ordinal);
        Assert.Empty(reviewer.Complaints);
    }

    private async Task<MovedPicture> Arrange(string number)
    {
        await using var merchant = await stage.SignedIn(Town.UserOf(Role.Merchant), Sizes.Desk);
        await using var buyer = await stage.Stranger();
        return await MovedPicture.Arrange(stage, merchant.Page.Context.APIRequest, buyer.Page.Context.APIRequest, number);
    }

    /// <summary>By keyboard alone: the colour off, the slider to both ends.</summary>
    private async Task LiesUnder(Visitor visitor, ILocator within)
    {
        var (page, heat) = (visitor.Page, within.Locator("img.heat"));
        await Assertions.Expect(within.Locator("img.laid")).ToBeVisibleAsync();
        await Assertions.Expect(heat).ToHaveCountAsync(1);
        Assert.True(await heat.EvaluateAsync<bool>("e => e.decode().then(() => e.naturalWidth === 1600)"));
        await within.GetByLabel(visitor.Texts["compare.heat"]).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(heat).ToHaveCountAsync(0);

        await within.Locator(".marks").EvaluateAsync("e => { e.style.visibility = 'hidden'; }");
        var slider = within.Locator("input[type=range]");
        await slider.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        var after = await PixelDifference.Shown(within.Locator(".zoom-pane").First);
        await page.Keyboard.PressAsync("End");
        var laid = await PixelDifference.Shown(within.Locator(".zoom-pane").First);
        await within.Locator("img.laid").EvaluateAsync("e => { e.className = ''; e.removeAttribute('style'); }");
        var whole = await PixelDifference.Shown(within.Locator(".zoom-pane").First);
        var (aligned, apart) = (await stage.Browser.Differ(after, laid), await stage.Browser.Differ(after, whole));
        Assert.True(aligned * 3 < apart, $"Laid under it differs by {aligned:F1}, shown whole by {apart:F1}.");
    }
}
