using Microsoft.Playwright;

namespace Anxin.Browser.Tests.Rig;

/// <summary>Makes photos for tests: the browser draws them and writes the JPEG.</summary>
internal static class Drawing
{
    private const string Leaking = """
        <body style="margin:0"><svg width="1600" height="1200" viewBox="0 0 160 120">
        <rect width="160" height="120" fill="#d9d2c3"/><rect y="92" width="160" height="28" fill="#a58d70"/>
        <rect x="46" y="18" width="66" height="80" rx="4" fill="#f4f6f7" stroke="#b9c2c7"/><rect x="46" y="18" width="66" height="14" fill="#dde4e8"/>
        <circle cx="79" cy="64" r="24" fill="#8fa3ad" stroke="#5f727c" stroke-width="3"/><path d="M58 68 q10 -8 21 0 t21 0 a22 22 0 0 1 -42 0" fill="#5ba4cf"/>
        <circle cx="56" cy="25" r="3" fill="#c0392b"/><ellipse cx="92" cy="104" rx="44" ry="9" fill="#6fb3d8" opacity=".8"/>
        </svg></body>
        """;

    public static async Task<byte[]> Photo(IBrowser browser)
    {
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1600, Height = 1200 } });
        await page.SetContentAsync(Leaking);
        var photo = await page.ScreenshotAsync(new PageScreenshotOptions { Type = ScreenshotType.Jpeg, Quality = 88 });
        await page.CloseAsync();
        return photo;
    }
}
