using System.Diagnostics;
using Anxin.Browser.Tests.Rig;
using Microsoft.Playwright;

namespace Anxin.Browser.Tests.Claims;

/// <summary>The page that <c>anxin evidence compare --report</c> writes opens from a disk, without a network.</summary>
public sealed class ReportFileTests(Stage stage) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("anxin-report-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Sizes.Phone, "zh-CN", "存疑", "English")]
    [InlineData(Sizes.Desk, "en", "Doubts", "中文")]
    public async Task It_shows_what_was_painted_over_the_listing_picture(int width, string language, string doubts, string other)
    {
        await using var reader = await Opened(width, language);
        var page = reader.Page;
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);

        await page.GotoAsync(new Uri(await Report()).AbsoluteUri);

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = $"{doubts} (2)" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[aria-pressed=true]")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".heat")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".frame rect").First).ToBeVisibleAsync();
        await Aligned(page);
        await page.GetByRole(AriaRole.Button, new() { Name = other }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = $"{doubts} (2)" })).ToHaveCountAsync(0);
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
        Assert.All(asked.Skip(1), url => Assert.StartsWith("data:", url, StringComparison.Ordinal));
        Assert.Empty(reader.Complaints);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<Visitor> Opened(int width, string language) => Visitor.Open(stage.Browser, "about:blank", width, language, session: null);

    private async Task<string> Report()
    {
        stage.MustBeReady();
        var (photo, listing, report) = (Path.Combine(_folder, "claim.jpg"), Path.Combine(_folder, "shop.jpg"), Path.Combine(_folder, "report.html"));
        await File.WriteAllBytesAsync(photo, await Drawing.MovedCrack(stage.Browser), Ct);
        await File.WriteAllBytesAsync(listing, stage.Listing, Ct);
        using var process = Process.Start(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "anxin.dll"), "evidence", "compare", photo, listing, "--report", report]);
        await process.WaitForExitAsync(Ct);
        Assert.Equal(0, process.ExitCode);
        return report;
    }

    /// <summary>The slider at both ends: the listing picture lies where the photo has it.</summary>
    private async Task Aligned(IPage page)
    {
        var frame = page.Locator(".frame");
        await page.GetByRole(AriaRole.Checkbox).UncheckAsync();
        await page.GetByRole(AriaRole.Slider).FocusAsync();
        await page.Keyboard.PressAsync("Home");
        var photo = await PixelDifference.Shown(frame);
        await page.Keyboard.PressAsync("End");
        var listing = await PixelDifference.Shown(frame);
        await frame.EvaluateAsync("e => { e.querySelector('img').style.transform = ''; }");
        var (aligned, apart) = (
            await stage.Browser.Differ(photo, listing), await stage.Browser.Differ(photo, await PixelDifference.Shown(frame)));
        Assert.True(aligned * 3 < apart, $"Laid under it differs by {aligned:F1}, shown whole by {apart:F1}.");
    }
}
