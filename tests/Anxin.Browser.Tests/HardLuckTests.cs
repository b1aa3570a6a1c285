using System.Text.RegularExpressions;
using Anxin.App.Parties;
using Anxin.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace Anxin.Browser.Tests;

/// <summary>When it does not go smoothly, the pages say so.</summary>
public sealed class HardLuckTests(Stage stage)
{
    [Fact]
    public async Task The_only_technician_declines_and_the_customer_is_told_that_nobody_is_free()
    {
        stage.MustBeReady();
        await using var customer = await stage.Stranger();
        await using var technician = await stage.SignedIn(stage.Town.TechnicianOf(Town.Xihu), Sizes.Phone);
        await customer.Reports(new RepairReport { Address = "浙江省杭州市西湖区文三路90号", Phone = "13711110001" });
        await customer.Link("reported.track").ClickAsync();
        await customer.SeesTitle("hero.asking.title");

        await technician.GoTo("/tech");
        await technician.Button("offer.decline").ClickAsync();
        var dialog = technician.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = technician.Texts["offer.parts"] }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = technician.Texts["offer.decline"], Exact = true })
            .ClickAsync();

        await Assertions.Expect(technician.Offer()).ToHaveCountAsync(0);
        await customer.SeesTitle("hero.nobody.title");
        await customer.Sees(customer.Texts["hero.nobody.text"]);
        Assert.Empty(customer.Complaints.Concat(technician.Complaints));
    }

    [Fact]
    public async Task A_place_that_may_be_several_is_chosen_by_the_customer()
    {
        stage.MustBeReady();
        await using var customer = await stage.Stranger();
        await customer.GoTo("/");
        await customer.FillsIn(new RepairReport { Address = "朝阳区建国路88号", Phone = "13711110002" });
        await customer.Page.Locator("fieldset", new PageLocatorOptions { HasText = customer.Texts["report.whichPlace"] })
            .GetByRole(AriaRole.Radio, new LocatorGetByRoleOptions { Name = customer.Texts["report.noneOfThese"] }).CheckAsync();
        await customer.Button("report.send").ClickAsync();
        await customer.Sees(customer.Texts["reported.leadPlace"]);
        await customer.Link("reported.track").ClickAsync();

        await customer.SeesTitle("hero.needs_place.title");
        await customer.Page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "北京市" }).CheckAsync();
        await customer.Button("place.send").ClickAsync();

        await customer.SeesTitle("hero.asking.title");
        await customer.Sees("北京市 朝阳区");
        Assert.Empty(customer.Complaints);
    }

    [Fact]
    public async Task A_dispatcher_sees_why_nobody_can_come()
    {
        stage.MustBeReady();
        await stage.Exhibits();
        await using var dispatcher = await stage.SignedIn(Role.Dispatcher);
        await dispatcher.GoTo("/desk/dispatch");

        await dispatcher.Page.Locator("tr", new PageLocatorOptions { HasText = "日土县" })
            .GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = dispatcher.Texts["dispatch.candidates"] })
            .ClickAsync();

        await Assertions.Expect(dispatcher.Page.GetByText(dispatcher.Texts["dispatch.noneRanked"])).ToBeVisibleAsync();
        Assert.Empty(dispatcher.Complaints);
    }

    [Fact]
    public async Task A_merchant_sees_the_inbox_and_its_own_cases_and_nothing_else()
    {
        stage.MustBeReady();
        var exhibits = await stage.Exhibits();
        await using var merchant = await stage.SignedIn(Role.Merchant);
        await merchant.GoTo("/desk");

        await Assertions.Expect(merchant.Page.Locator("#desk-nav nav a")).ToHaveTextAsync(
            new[] { "claims", "orders", "inbox", "rules" }.Select(entry => merchant.Texts[$"desk.entries.{entry}"]));
        await Assertions.Expect(merchant.Page.Locator("tbody tr.ant-table-row")).ToHaveCountAsync(1);
        await merchant.GoTo($"/desk/cases/{exhibits.CaseId}");
        await Assertions.Expect(merchant.Page.GetByText(merchant.Texts["reveal.open"], new PageGetByTextOptions { Exact = true }))
            .ToHaveCountAsync(0);
        await merchant.GoTo("/desk/dispatch");
        await Assertions.Expect(merchant.Page).ToHaveURLAsync(new Regex("/merchant/claims$"));
        Assert.Empty(merchant.Complaints);
    }
}
