namespace Anxin.Browser.Tests.Rig;

/// <summary>What a window shows, as WebP: twice the size of the page on a phone, so that text stays sharp.</summary>
internal static class Picture
{
    public static async Task<byte[]> Of(Visitor visitor)
    {
        await visitor.Settled();
        var page = visitor.Page;
        await page.Mouse.MoveAsync(0, 0);
        var (width, height) = (page.ViewportSize!.Width, page.ViewportSize.Height);
        var scale = width == Sizes.Phone ? 2 : 1;
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Emulation.setDeviceMetricsOverride", new Dictionary<string, object>
        {
            ["width"] = width,
            ["height"] = height,
            ["deviceScaleFactor"] = scale,
            ["mobile"] = width == Sizes.Phone,
        });
        var answer = await session.SendAsync(
            "Page.captureScreenshot", new Dictionary<string, object> { ["format"] = "webp", ["quality"] = 82 });
        return answer!.Value.GetProperty("data").GetBytesFromBase64();
    }
}
