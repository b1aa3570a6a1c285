using Anxin.App.Parties;
using Anxin.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace Anxin.Browser.Tests.Dispatch;

/// <summary>A dispatcher at the living board.</summary>
public sealed class BoardTests(Stage stage)
{
    private const string Here = "浙江省杭州市西湖区文三路398号";

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task A_visit_is_moved_by_keyboard_at_a_price_and_taken_back(string language)
    {
        stage.MustBeReady();
        await using var dispatcher = await AtTheBoard(language);
        var block = dispatcher.Page.Locator(".timeline-track .visit-block").First;
        await Assertions.Expect(block).ToBeVisibleAsync();
        await block.FocusAsync();
        for (var i = 0; i < 4; i++)
        {
            await dispatcher.Page.Keyboard.PressAsync("ArrowRight");
        }

        await Assertions.Expect(dispatcher.Page.Locator(".visit-ghost")).ToHaveCountAsync(1);
        await dispatcher.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dispatcher.Page.Locator(".visit-ghost")).ToHaveCountAsync(0);

        await dispatcher.Page.Keyboard.PressAsync("ArrowRight");
        await dispatcher.Page.Keyboard.PressAsync("ArrowRight");
        await dispatcher.Page.Keyboard.PressAsync("ArrowRight");
        await dispatcher.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(dispatcher.Page.Locator(".what-if")).ToContainTextAsync("¥");
        await dispatcher.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(dispatcher.Page.Locator(".what-if")).ToHaveCountAsync(0);
        await Assertions.Expect(dispatcher.Page.Locator(".visit-block .visit-pin").First).ToBeVisibleAsync();

        var undo = dispatcher.Page.Locator("button", new PageLocatorOptions { HasText = dispatcher.Texts["board.changes.Moved"] });
        await undo.ClickAsync();
        await Assertions.Expect(undo).ToHaveCountAsync(0);
        Assert.Empty(dispatcher.Complaints);
    }

    [Fact]
    public async Task A_visit_is_dragged_and_its_price_shown_before_it_stands()
    {
        stage.MustBeReady();
        await using var dispatcher = await AtTheBoard("zh-CN");
        var block = dispatcher.Page.Locator(".timeline-track .visit-block").First;
        await block.ScrollIntoViewIfNeededAsync();
        var box = (await block.BoundingBoxAsync())!;
        var mouse = dispatcher.Page.Mouse;
        await mouse.MoveAsync(box.X + 8, box.Y + (box.Height / 2));
        await mouse.DownAsync();
        await mouse.MoveAsync(box.X + 90, box.Y + (box.Height / 2), new MouseMoveOptions { Steps = 6 });
        await Assertions.Expect(dispatcher.Page.Locator(".visit-ghost")).ToHaveCountAsync(1);
        await mouse.UpAsync();
        await Assertions.Expect(dispatcher.Page.Locator(".what-if .tag, .what-if .note.bad").First).ToBeVisibleAsync();
        await dispatcher.Button("board.putBack").ClickAsync();
        await Assertions.Expect(dispatcher.Page.Locator(".what-if")).ToHaveCountAsync(0);
        Assert.Empty(dispatcher.Complaints);
    }

    [Fact]
    public async Task What_nobody_can_do_lies_in_the_tray_with_its_reasons_and_comes_without_reloading()
    {
        stage.MustBeReady();
        await using var dispatcher = await AtTheBoard("zh-CN");
        await using var customer = await stage.Stranger();
        await customer.Reports(new RepairReport { Address = Here, Category = "television", Fault = "电视没有图像", Phone = "13711110009" });
        var tray = dispatcher.Page.GetByRole(AriaRole.Region, new PageGetByRoleOptions { Name = dispatcher.Texts["board.tray"] });
        await Assertions.Expect(tray).ToContainTextAsync(dispatcher.Texts["board.relaxed.Skill"]);
        await tray.Locator("summary").First.ClickAsync();
        await Assertions.Expect(tray).ToContainTextAsync(dispatcher.Texts["board.conditions.Skill"]);
        Assert.Empty(dispatcher.Complaints);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task On_a_phone_the_board_is_a_list_for_each_technician(string language)
    {
        stage.MustBeReady();
        await using var dispatcher = await AtTheBoard(language, Sizes.Phone);
        await dispatcher.Page.Locator(".visit-block").First.ClickAsync();
        var details = dispatcher.Page.Locator(".visit-details");
        await Assertions.Expect(details).ToBeVisibleAsync();
        Assert.True(await dispatcher.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(dispatcher.Complaints);
    }

    /// <summary>Two visits of one county, planned; the dispatcher before its board.</summary>
    private async Task<Visitor> AtTheBoard(string language, int width = Sizes.Desk)
    {
        await using var customer = await stage.Stranger();
        for (var i = 0; i < 2; i++)
        {
            await customer.Reports(new RepairReport { Address = Here, Phone = $"1371111000{i}" });
        }

        var dispatcher = await stage.SignedIn(Role.Dispatcher, width, language);
        await dispatcher.GoTo("/desk/board");
        var pick = dispatcher.Page.Locator("select.board-select").First;
        await pick.SelectOptionAsync(new SelectOptionValue { Label = await LabelOf(pick, "西湖区") });
        await dispatcher.Settled();
        await Assertions.Expect(dispatcher.Page.Locator(".visit-block").First).ToBeVisibleAsync();
        return dispatcher;
    }

    private static async Task<string> LabelOf(ILocator pick, string county)
    {
        await Assertions.Expect(pick.Locator("option", new LocatorLocatorOptions { HasText = county })).ToHaveCountAsync(1);
        return (await pick.Locator("option", new LocatorLocatorOptions { HasText = county }).TextContentAsync())!;
    }
}
