using System.Text.Json;
using Anxin.App.Parties;
using Anxin.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace Anxin.Browser.Tests;

/// <summary>
/// Every page at both widths in both languages: fits, says nothing untranslated, complains about nothing, names every control, works by
/// keyboard.
/// </summary>
public sealed class EveryPageTests(Stage stage)
{
    private const int MostStops = 90;

    public static TheoryData<string, int, string> Pages => new(
        from visit in Itinerary.Visits
        from width in new[] { Sizes.Phone, Sizes.Desk }
        from language in new[] { "zh-CN", "en" }
        select (visit.Route, width, language));

    [Fact]
    public void Every_route_is_visited() => Assert.Equal(RouteFile.Names().Order(), Itinerary.Visits.Select(v => v.Route).Order());

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_fit_to_be_seen(string route, int width, string language)
    {
        stage.MustBeReady();
        var visit = Itinerary.Visits.Single(v => v.Route == route);
        await using var visitor = await Open(visit, width, language);

        Assert.Empty(await Faults(visitor, width, language));
        await ReachesItsAction(visitor.Page, visit.Action);
        Assert.Empty(visitor.Complaints);
    }

    private async Task<Visitor> Open(Visit visit, int width, string language)
    {
        var exhibits = await stage.Exhibits();
        var visitor = await (visit.Role switch
        {
            null => stage.Stranger(width, language),
            Role.Technician => stage.SignedIn(stage.Town.TechnicianOf(Town.Wuhou), width, language),
            { } role => stage.SignedIn(role, width, language),
        });
        var path = exhibits.Lead(visit.Path, stage.Town);
        await visitor.GoTo(path == "/reported" ? "/" : path);
        if (path == "/reported")
        {
            await visitor.Page.EvaluateAsync(
                "answer => history.replaceState({ usr: JSON.parse(answer), key: 'told', idx: 0 }, '', '/reported')", exhibits.Reported);
            await visitor.Page.ReloadAsync();
            await visitor.Settled();
        }

        Assert.Equal(path, new Uri(visitor.Page.Url).AbsolutePath);
        return visitor;
    }

    private static async Task<string[]> Faults(Visitor visitor, int width, string language)
    {
        var script = await Script.Read("audit.js");
        return await visitor.Page.EvaluateAsync<string[]>(script, new { name = language, width, told = await visitor.ToldByServer() });
    }

    /// <summary>Tab leads from the top of the page to its main action, and every stop on the way can be seen.</summary>
    private static async Task ReachesItsAction(IPage page, string action)
    {
        var script = await Script.Read("focus.js");
        await page.EvaluateAsync("() => { document.activeElement?.blur(); scrollTo(0, 0); }");
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focus = await page.EvaluateAsync<JsonElement?>(script, action);
            if (focus is not { ValueKind: JsonValueKind.Object } on)
            {
                continue;
            }

            Assert.True(on.GetProperty("seen").GetBoolean(), $"Nobody sees that the focus is on {on.GetProperty("what")}.");
            if (on.GetProperty("there").GetBoolean())
            {
                return;
            }
        }

        Assert.Fail($"Tab does not reach {action}.");
    }
}
