using Microsoft.Playwright;

namespace Anxin.Browser.Tests.Rig;

/// <summary>What buyers do when something is wrong with what they bought.</summary>
public static class Buyer
{
    /// <summary>Finds the order by its number and a code to the phone.</summary>
    public static async Task FindsOrder(this Visitor buyer, ShopOrder order, House house)
    {
        var before = house.CodesSent;
        await buyer.GoTo("/claim");
        await buyer.Field("findOrder.number").FillAsync(order.Number);
        await buyer.Field("findOrder.phone").FillAsync(Shop.Phone);
        await buyer.Button("signIn.sendCode").ClickAsync();
        await buyer.Field("signIn.code").FillAsync(await house.CodeSent(before));
        await buyer.Button("findOrder.find").ClickAsync();
        await buyer.SeesTitle("fileClaim.title");
    }

    public static async Task FillsInClaim(this Visitor buyer, byte[] photo, string statement = "打开箱子就看到瓶身有一道裂纹，外箱完好。")
    {
        var page = buyer.Page;
        await page.Locator("input[name=reason][value=Damaged]").CheckAsync();
        await page.Locator("input[name=ask][value=RefundOnly]").CheckAsync();
        await buyer.Button("fileClaim.all").ClickAsync();
        await page.Locator(".shot", new PageLocatorOptions { HasText = buyer.Texts["claimShots.Damage.name"] }).Locator("input[type=file]").Last
            .SetInputFilesAsync(new FilePayload { Name = "裂纹.jpg", MimeType = "image/jpeg", Buffer = photo });
        await Assertions.Expect(page.Locator(".shot-taken img")).ToHaveCountAsync(1);
        await page.Locator("#claim-statement").FillAsync(statement);
        await page.Locator("#claim-declared").CheckAsync();
    }

    /// <summary>Files the claim, keeps its link, and reads its number off the screen.</summary>
    public static async Task<string> FilesClaim(this Visitor buyer, byte[] photo)
    {
        await buyer.FillsInClaim(photo);
        await buyer.Button("fileClaim.send").ClickAsync();
        await buyer.Sees(buyer.Texts["claim.filed"]);
        return (await buyer.Page.Locator(".standing [data-number]").GetAttributeAsync("data-number"))!;
    }

    /// <summary>Sees the doubt, and where in the picture it is: the photo under its heat map, and the listing's picture.</summary>
    public static async Task SeesWhereThePictureWasChanged(this Visitor buyer)
    {
        var doubts = buyer.Page.Locator(".finding-column.is-Doubts");
        await doubts.GetByRole(AriaRole.Button).First.ClickAsync();
        var dialog = buyer.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.Locator("svg.marks rect").First).ToBeAttachedAsync();
        await Assertions.Expect(dialog.Locator("img:not(.heat)")).ToHaveCountAsync(2);
        await Assertions.Expect(dialog.Locator("img.heat")).ToHaveJSPropertyAsync("complete", true);
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = buyer.Texts["common.close"] }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    public static async Task AppealsWith(this Visitor party, string statement, byte[]? photo = null)
    {
        var answer = party.Page.Locator("section", new PageLocatorOptions { HasText = party.Texts["answerDecision.title"] }).Last;
        await answer.GetByText(party.Texts["answerDecision.appealOpen"]).ClickAsync();
        await answer.GetByLabel(party.Texts["answerDecision.appealLabel"]).FillAsync(statement);
        if (photo is not null)
        {
            await answer.Locator("input[type=file]").Last
                .SetInputFilesAsync(new FilePayload { Name = "另一面.jpg", MimeType = "image/jpeg", Buffer = photo });
        }

        await answer.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = party.Texts["answerDecision.appeal"], Exact = true })
            .ClickAsync();
    }

    /// <summary>Either side accepts the decision, having read what follows.</summary>
    public static async Task AcceptsDecision(this Visitor party)
    {
        await party.Button("answerDecision.accept").ClickAsync();
        await party.Confirms("answerDecision.accept");
    }

    /// <summary>Says yes in the dialog that tells what an act leads to.</summary>
    public static async Task Confirms(this Visitor visitor, string key)
    {
        var dialog = visitor.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = visitor.Texts[key], Exact = true }).ClickAsync();
        try
        {
            await Assertions.Expect(dialog).ToHaveCountAsync(0);
        }
        catch (PlaywrightException)
        {
            Assert.Fail($"The dialog stayed open: {await dialog.InnerTextAsync()} {string.Join(' ', visitor.Complaints)}");
        }
    }

    public static Task SeesInTimeline(this Visitor visitor, string key) => Assertions.Expect(
        visitor.Page.Locator("[aria-labelledby=claim-timeline] li", new PageLocatorOptions { HasText = visitor.Texts[key] }).First)
        .ToBeVisibleAsync();

    /// <summary>Where the claim stands, in the words at the top of the page.</summary>
    public static Task SeesStanding(this Visitor visitor, string words) =>
        Assertions.Expect(visitor.Page.Locator(".standing h1, .standing h2")).ToContainTextAsync(words);
}
