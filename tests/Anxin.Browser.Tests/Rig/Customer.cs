using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Anxin.Browser.Tests.Rig;

/// <summary>What customers do.</summary>
public static partial class Customer
{
    public static async Task FillsIn(this Visitor customer, RepairReport report)
    {
        var page = customer.Page;
        await page.Locator($"input[name=category][value={report.Category}]").CheckAsync();
        await page.Locator("#report-fault").FillAsync(report.Fault);
        await page.Locator("#report-address").FillAsync(report.Address);
        await page.Locator("#report-contactName").FillAsync(report.Name);
        await page.Locator("#report-phone").FillAsync(report.Phone);
        if (report.Photo is not null)
        {
            await page.Locator("input[type=file]").Last.SetInputFilesAsync(new FilePayload { Name = "洗衣机.jpg", MimeType = "image/jpeg", Buffer = report.Photo });
            await Assertions.Expect(page.Locator(".photo-grid img")).ToHaveCountAsync(1);
        }

        await page.Locator("#report-consent").CheckAsync();
    }

    /// <summary>Reports and reads the number off the screen.</summary>
    public static async Task<string> Reports(this Visitor customer, RepairReport report)
    {
        await customer.GoTo("/");
        await customer.FillsIn(report);
        await customer.Button("report.send").ClickAsync();
        await customer.SeesTitle("reported.title");
        return (await customer.Page.Locator("[data-number]").GetAttributeAsync("data-number"))!;
    }

    /// <summary>Sees the technician's name and a window with a beginning and an end.</summary>
    public static async Task SeesWhoComes(this Visitor customer, string name)
    {
        await customer.SeesTitle("hero.Scheduled.title");
        await Assertions.Expect(customer.Page.Locator(".technician-card")).ToContainTextAsync(name);
        await Assertions.Expect(customer.Page.Locator(".visit-window")).ToHaveTextAsync(Window());
    }

    public static async Task<string> ReadsDoorCode(this Visitor customer)
    {
        await customer.Button("visit.showDoorCode").ClickAsync();
        var code = await customer.Page.Locator(".door-code").InnerTextAsync();
        return string.Concat(code.Where(char.IsAsciiDigit));
    }

    public static async Task ConfirmsWith(this Visitor customer, int stars)
    {
        await customer.SeesTitle("hero.Completed.title");
        await customer.Page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = customer.Texts["confirm.yes"], Exact = true }).CheckAsync();
        await customer.Page.Locator("label.star input").Nth(stars - 1).CheckAsync();
        await customer.Field("confirm.comment").FillAsync("师傅很准时");
        await customer.Button("confirm.send").ClickAsync();
        await customer.SeesTitle("hero.Confirmed.title");
        await customer.Sees(customer.Texts.Before("track.guarantee"));
    }

    [GeneratedRegex(@"^\d{2}:\d{2}–\d{2}:\d{2}$")]
    private static partial Regex Window();
}
