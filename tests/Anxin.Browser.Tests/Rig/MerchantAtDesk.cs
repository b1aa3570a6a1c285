using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Anxin.Browser.Tests.Rig;

/// <summary>What a merchant's staff does with claims.</summary>
public static class MerchantAtDesk
{
    /// <summary>Finds the claim among those that wait.</summary>
    public static async Task OpensClaim(this Visitor merchant, string number)
    {
        await merchant.GoTo("/merchant/claims");
        await merchant.Page.Locator($"a:has([data-number=\"{number}\"])").ClickAsync();
        await merchant.SeesStanding(merchant.Texts["claimStanding.AwaitingMerchant.title"]);
    }

    public static async Task Contests(this Visitor merchant, string statement)
    {
        await merchant.Chooses("merchantAnswer.contest.name");
        await merchant.Page.GetByLabel(merchant.Texts["merchantAnswer.contest.label"]).FillAsync(statement);
        await merchant.Button("merchantAnswer.contest.send").ClickAsync();
        await merchant.SeesStanding(merchant.Texts["claimStanding.HumanReview.title"]);
    }

    public static async Task Offers(this Visitor merchant, string amount, string why)
    {
        await merchant.Chooses("merchantAnswer.counter.name");
        await merchant.Page.GetByLabel(merchant.Texts["merchantAnswer.counter.amount"]).FillAsync(amount);
        await merchant.Page.GetByLabel(merchant.Texts["merchantAnswer.counter.label"]).FillAsync(why);
        await merchant.Button("merchantAnswer.counter.send").ClickAsync();
        await merchant.Confirms("merchantAnswer.counter.send");
        await merchant.SeesStanding(merchant.Texts["claimStanding.AwaitingBuyer.title"]);
    }

    public static async Task RecordsPayment(this Visitor merchant, string reference)
    {
        await merchant.Field("recordPayment.reference").FillAsync(reference);
        await merchant.Button("recordPayment.send").ClickAsync();
        await merchant.Confirms("recordPayment.send");
        await merchant.SeesStanding(merchant.Texts.Before("claimStanding.Paid.title"));
    }

    /// <summary>Signs in again after a session that ran out, and is led back to where the work was left.</summary>
    public static async Task ComesBack(this Visitor merchant, string name)
    {
        var left = new Uri(merchant.Page.Url).AbsolutePath;
        await merchant.Page.ReloadAsync();
        await merchant.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name }).ClickAsync();
        await Assertions.Expect(merchant.Page).ToHaveURLAsync(new Regex(Regex.Escape(left) + "$"));
    }

    private static Task Chooses(this Visitor merchant, string key) => merchant.Page.Locator("label.choice", new PageLocatorOptions
    {
        Has = merchant.Page.GetByText(merchant.Texts[key], new PageGetByTextOptions { Exact = true }),
    }).Locator("input").CheckAsync();
}
