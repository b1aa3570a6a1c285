using Anxin.App.Parties;
using Anxin.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace Anxin.Browser.Tests;

/// <summary>What the pages do with mistakes, impatience, and a server that does not answer.</summary>
public sealed class FormAndSessionTests(Stage stage)
{
    [Fact]
    public async Task A_report_with_gaps_says_which_and_leads_to_them()
    {
        stage.MustBeReady();
        await using var customer = await stage.Stranger();
        await customer.GoTo("/");
        await customer.Page.Locator("#report-phone").FillAsync("12ab");

        await customer.Button("report.send").ClickAsync();

        var summary = customer.Page.Locator(".note.bad[role=alert]");
        await Assertions.Expect(summary).ToBeFocusedAsync();
        await Assertions.Expect(summary.Locator("li")).ToHaveCountAsync(6);
        await Assertions.Expect(customer.Page.Locator("#report-phone")).ToHaveAttributeAsync("aria-invalid", "true");
        await summary.GetByText(customer.Texts["report.missing.phoneShape"]).ClickAsync();
        await Assertions.Expect(customer.Page.Locator("#report-phone")).ToBeFocusedAsync();
        Assert.Empty(customer.Complaints);
    }

    [Fact]
    public async Task A_report_outlives_a_reload_and_a_change_of_language()
    {
        stage.MustBeReady();
        await using var customer = await stage.Stranger();
        await customer.GoTo("/");
        await customer.FillsIn(new RepairReport());
        await customer.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "English" }).ClickAsync();
        await Assertions.Expect(customer.Title).ToHaveTextAsync(new Texts("en")["report.title"]);

        await customer.Page.ReloadAsync();
        await customer.Settled();

        await Assertions.Expect(customer.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Assertions.Expect(customer.Page.Locator("#report-fault")).ToHaveValueAsync(new RepairReport().Fault);
        await Assertions.Expect(customer.Page.Locator("#report-address")).ToHaveValueAsync(new RepairReport().Address);
        await Assertions.Expect(customer.Page.Locator("input[name=category]:checked")).ToHaveValueAsync("washing-machine");
        Assert.Empty(customer.Complaints);
    }

    [Fact]
    public async Task Pressing_send_again_and_again_makes_one_case()
    {
        stage.MustBeReady();
        await using var customer = await stage.Stranger();
        var sent = 0;
        await customer.Page.RouteAsync("**/api/repairs", async route =>
        {
            sent++;
            await route.ContinueAsync();
        });
        await customer.GoTo("/");
        await customer.FillsIn(new RepairReport { Address = "西藏自治区阿里地区札达县托林镇1号", Phone = "13711110003" });

        await customer.Page.EvaluateAsync(
            "() => { const send = document.querySelector('button[type=submit]'); send.click(); send.click(); send.click(); }");

        await customer.SeesTitle("reported.title");
        Assert.InRange(sent, 1, 3);
        await using var agent = await stage.SignedIn(Role.Agent);
        await agent.GoTo("/desk?view=all&q=13711110003");
        await Assertions.Expect(agent.Page.Locator("tbody tr.ant-table-row")).ToHaveCountAsync(1);
        await customer.Page.GoBackAsync();
        await Assertions.Expect(customer.Page.Locator("body")).Not.ToContainTextAsync(customer.Texts["common.brokenTitle"]);
        Assert.Empty(customer.Complaints);
    }

    [Fact]
    public async Task A_report_sent_without_a_network_is_kept_and_can_be_sent_again()
    {
        stage.MustBeReady();
        await using var customer = await stage.Stranger();
        customer.Expected.Add("/api/repairs");
        await customer.GoTo("/");
        await customer.FillsIn(new RepairReport { Address = "西藏自治区阿里地区普兰县普兰镇1号", Phone = "13711110004" });
        await customer.Page.RouteAsync("**/api/repairs", route => route.AbortAsync("internetdisconnected"));
        await customer.Button("report.send").ClickAsync();
        await Assertions.Expect(customer.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(customer.Texts["problems.server_unreachable"]);

        await customer.Page.UnrouteAllAsync();
        await customer.Button("report.send").ClickAsync();

        await customer.SeesTitle("reported.title");
        Assert.Empty(customer.Complaints);
    }

    [Fact]
    public async Task Signing_in_leads_back_to_the_page_that_asked()
    {
        stage.MustBeReady();
        await using var agent = await stage.Stranger(Sizes.Desk);
        await agent.Page.GotoAsync("/desk?view=all");
        await agent.SeesTitle("signIn.title");
        await agent.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = agent.Texts["roles.Agent"] }).ClickAsync();

        await agent.SeesTitle("inbox.title");
        Assert.EndsWith("/desk?view=all", agent.Page.Url, StringComparison.Ordinal);
        await agent.Button("signIn.leave").ClickAsync();
        await agent.SeesTitle("signIn.title");
        Assert.Empty(agent.Complaints);
    }

    [Fact]
    public async Task A_wrong_password_and_a_wrong_link_are_told_plainly()
    {
        stage.MustBeReady();
        await using var stranger = await stage.Stranger();
        stranger.Expected.Add("/api/sign-in");
        stranger.Expected.Add("/api/track/");
        await stranger.GoTo("/sign-in");
        await stranger.Field("signIn.userName").FillAsync("agent");
        await stranger.Field("signIn.password").FillAsync("not the password");
        await stranger.Button("signIn.enter").ClickAsync();
        await Assertions.Expect(stranger.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(stranger.Texts["problems.wrong_credentials"]);

        await stranger.Page.GotoAsync("/t/" + new string('x', 43));

        await Assertions.Expect(stranger.Page.GetByRole(AriaRole.Alert))
            .ToContainTextAsync(stranger.Texts["problems.no_such_tracking_link"]);
        Assert.Empty(stranger.Complaints);
    }
}
