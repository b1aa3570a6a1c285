using Anxin.App.Parties;
using Anxin.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace Anxin.Browser.Tests.Claims;

public sealed class MyPageTests(Stage stage)
{
    [Theory]
    [InlineData(Sizes.Phone, "zh-CN")]
    [InlineData(Sizes.Desk, "en")]
    public async Task A_buyer_who_proved_the_phone_finds_claims_beside_repairs_and_opens_one(int width, string language)
    {
        stage.MustBeReady();
        await stage.Exhibits();
        await using var buyer = await stage.SignedIn(Town.UserOf(Role.Consumer), width, language);
        await buyer.GoTo("/my");

        await buyer.Sees(buyer.Texts["my.repairs"]);
        var claim = buyer.Page.Locator("[aria-labelledby=my-claims] li").First;
        await Assertions.Expect(claim).ToContainTextAsync(buyer.Texts["claimAsks.RefundOnly"]);
        await claim.GetByRole(AriaRole.Link).ClickAsync();

        await buyer.Sees(buyer.Texts["claimTimeline.title"]);
        Assert.Empty(buyer.Complaints);
    }
}
