using System.Text;
using Anxin.App.Parties;
using Anxin.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace Anxin.Browser.Tests.Claims;

/// <summary>A merchant's orders at its desk.</summary>
public sealed class MerchantOrderTests(Stage stage)
{
    [Fact]
    public async Task Orders_are_tried_and_then_imported_from_the_template()
    {
        stage.MustBeReady();
        await using var merchant = await stage.SignedIn(Role.Merchant);
        await merchant.GoTo("/merchant/orders/import");
        var downloading = merchant.Page.WaitForDownloadAsync();
        await merchant.Link("importOrders.template").ClickAsync();
        var template = await File.ReadAllTextAsync(await (await downloading).PathAsync(), TestContext.Current.CancellationToken);
        var broken = template.Replace(".", "x", StringComparison.Ordinal);

        await Chooses(merchant, broken);
        await merchant.Button("importOrders.tryIt").ClickAsync();
        await Assertions.Expect(merchant.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Assertions.Expect(merchant.Page.Locator("tbody tr.ant-table-row").First).ToBeVisibleAsync();

        await Chooses(merchant, template);
        await merchant.Button("importOrders.tryIt").ClickAsync();
        await merchant.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = merchant.Texts.With("importOrders.take", 1) }).ClickAsync();
        await merchant.Page.Locator(".note").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = merchant.Texts["orders.all"] })
            .ClickAsync();
        await Assertions.Expect(merchant.Title).ToHaveTextAsync(merchant.Texts["orders.title"]);
        Assert.Empty(merchant.Complaints);
    }

    [Fact]
    public async Task Pictures_are_added_and_removed_and_the_claim_link_opens_the_filing_page()
    {
        stage.MustBeReady();
        await using var merchant = await stage.SignedIn(Role.Merchant);
        var order = await new Shop(merchant.Page.Context.APIRequest, stage.Listing).Sells("HP-5001");
        await merchant.GoTo($"/merchant/orders/{order.Id}");
        var packing = merchant.Page.Locator("section", new PageLocatorOptions { HasText = merchant.Texts["orderFiles.Packing.title"] }).Last;
        await packing.Locator("input[type=file]").Nth(1)
            .SetInputFilesAsync(new FilePayload { Name = "打包.jpg", MimeType = "image/jpeg", Buffer = stage.Photo });
        await packing.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = merchant.Texts["orderFiles.send"] }).ClickAsync();
        await Assertions.Expect(packing.Locator(".named-pictures li")).ToHaveCountAsync(1);

        await packing.Locator(".named-pictures button").ClickAsync();
        await merchant.Confirms("common.remove");
        await Assertions.Expect(packing).ToContainTextAsync(merchant.Texts["orderFiles.removed"]);

        await merchant.Button("claimLink.make").ClickAsync();
        await Assertions.Expect(merchant.Page.Locator("[role=img] svg").First).ToBeVisibleAsync();
        var link = new Uri(await merchant.Page.Locator("code.secret").InnerTextAsync());
        await using var buyer = await stage.Stranger();
        await buyer.GoTo(link.AbsolutePath);
        await buyer.Sees("HP-5001");
        Assert.Empty(merchant.Complaints.Concat(buyer.Complaints));
    }

    private static Task Chooses(Visitor merchant, string sheet) => merchant.Page.Locator("input[type=file]").SetInputFilesAsync(
        new FilePayload { Name = "orders.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(sheet) });
}
