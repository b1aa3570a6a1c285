using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Anxin.Browser.Tests.Rig;

/// <summary>What reviewers do.</summary>
public static class ReviewerAtDesk
{
    public static async Task FindsInQueue(this Visitor reviewer, string number)
    {
        await reviewer.GoTo("/review");
        await reviewer.Page.Locator($"a:has([data-number=\"{number}\"])").ClickAsync();
        await Assertions.Expect(reviewer.Page.Locator(".compare-panes .zoom-pane")).ToHaveCountAsync(2);
    }

    public static async Task TakesClaim(this Visitor reviewer)
    {
        await reviewer.Button("take.take").ClickAsync();
        await reviewer.Sees(reviewer.Texts["take.byMe"]);
    }

    /// <summary>Marks the changed place, enlarges both pictures at once by key, and puts one over the other.</summary>
    public static async Task LooksClosely(this Visitor reviewer)
    {
        var page = reviewer.Page;
        await page.Locator("[aria-pressed=false]").First.ClickAsync();
        await Assertions.Expect(page.Locator(".zoom-pane svg.marks rect").First).ToBeAttachedAsync();
        await page.Locator(".zoom-pane").First.FocusAsync();
        await page.Keyboard.PressAsync("+");
        await page.Keyboard.PressAsync("+");
        await page.Keyboard.PressAsync("ArrowRight");
        var moved = page.Locator(".zoom-moved");
        await Assertions.Expect(moved.Nth(0)).ToHaveCSSAsync("transform", new Regex("1\\.5625"));
        Assert.Equal(
            await moved.Nth(0).EvaluateAsync<string>("e => e.style.transform"), await moved.Nth(1).EvaluateAsync<string>("e => e.style.transform"));
        await page.GetByText(reviewer.Texts["compare.slider"], new PageGetByTextOptions { Exact = true }).First.ClickAsync();
        await Assertions.Expect(page.Locator("input[type=range]")).ToBeVisibleAsync();
    }

    public static async Task Decides(this Visitor reviewer, string outcome, string reasons, string? amount = null, bool onDoubt = false)
    {
        var page = reviewer.Page;
        await page.Locator("label.choice", new PageLocatorOptions { HasText = reviewer.Texts[$"claimOutcomes.{outcome}"] })
            .Locator("input[name=outcome]").CheckAsync();
        if (amount is not null)
        {
            await page.GetByLabel(reviewer.Texts["decide.amount"]).FillAsync(amount);
        }

        if (onDoubt)
        {
            await page.Locator("fieldset", new PageLocatorOptions { HasText = reviewer.Texts["decide.findings"] })
                .Locator("input[type=checkbox]").First.CheckAsync();
        }

        await page.GetByLabel(reviewer.Texts["decide.reasons"], new PageGetByLabelOptions { Exact = true }).FillAsync(reasons);
        await reviewer.Button("decide.send").ClickAsync();
        await reviewer.Confirms("decide.send");
        await reviewer.SeesStanding(reviewer.Texts.With("claimStanding.Decided.title", reviewer.Texts[$"claimOutcomes.{outcome}"]));
    }
}
