using Anxin.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace Anxin.Browser.Tests;

/// <summary>Somebody wants to know whether anybody would come.</summary>
public sealed class CoverageTests(Stage stage)
{
    [Fact]
    public async Task A_served_county_is_found_from_the_first_page_by_typing_and_by_keyboard()
    {
        stage.MustBeReady();
        await using var visitor = await stage.Stranger();
        await visitor.GoTo("/");
        await visitor.Link("coverage.link").ClickAsync();

        var search = visitor.Page.GetByLabel(visitor.Texts["coverage.search"]);
        await search.FillAsync("武侯区");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Option).First).ToContainTextAsync("成都市 武侯区");
        await search.PressAsync("ArrowDown");
        await search.PressAsync("Enter");

        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/coverage/510107$"));
        await Assertions.Expect(visitor.Page.GetByText(visitor.Texts["coverage.covered"])).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.GetByText("维修部").First).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_county_without_anybody_says_so_and_leads_to_the_nearest_that_has_somebody()
    {
        stage.MustBeReady();
        await using var visitor = await stage.Stranger();
        await visitor.GoTo("/coverage/542524");

        await Assertions.Expect(visitor.Page.GetByText(visitor.Texts["coverage.uncovered"])).ToBeVisibleAsync();
        await visitor.Page.Locator("main .lines a").First.ClickAsync();

        await Assertions.Expect(visitor.Page.GetByText(visitor.Texts["coverage.covered"])).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task An_address_that_holds_an_unknown_county_is_told_so_while_it_is_written()
    {
        stage.MustBeReady();
        await using var visitor = await stage.Stranger();
        await visitor.GoTo("/");

        await visitor.Page.Locator("#report-address").FillAsync("武汉市洪水区珞喻路1号");

        await Assertions.Expect(visitor.Page.GetByText("洪水区", new PageGetByTextOptions { Exact = false }).First).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }
}
