using Microsoft.Playwright;

namespace Anxin.Browser.Tests.Rig;

/// <summary>Makes photos for tests: the browser draws them and writes the JPEG.</summary>
internal static class Drawing
{
    private const string Leaking = """
        <rect width="160" height="120" fill="#d9d2c3"/><rect y="92" width="160" height="28" fill="#a58d70"/>
        <rect x="46" y="18" width="66" height="80" rx="4" fill="#f4f6f7" stroke="#b9c2c7"/><rect x="46" y="18" width="66" height="14" fill="#dde4e8"/>
        <circle cx="79" cy="64" r="24" fill="#8fa3ad" stroke="#5f727c" stroke-width="3"/><path d="M58 68 q10 -8 21 0 t21 0 a22 22 0 0 1 -42 0" fill="#5ba4cf"/>
        <circle cx="56" cy="25" r="3" fill="#c0392b"/><ellipse cx="92" cy="104" rx="44" ry="9" fill="#6fb3d8" opacity=".8"/>
        """;

    // A vase with a glaze of its own: noise gives the picture texture, as a camera would.
    private const string Vase = """
        <filter id="g"><feTurbulence type="fractalNoise" baseFrequency=".45" numOctaves="3" seed="4"/>
        <feColorMatrix values="0 0 0 0 .5  0 0 0 0 .5  0 0 0 0 .5  0 0 0 .5 0"/><feComposite in2="SourceGraphic" operator="in"/><feBlend in2="SourceGraphic" mode="soft-light"/></filter>
        <g filter="url(#g)"><rect width="160" height="120" fill="#e6ddd0"/><rect y="88" width="160" height="32" fill="#8d6b4d"/>
        <path d="M66 14 h28 v10 c0 8 22 18 22 44 c0 20 -14 30 -20 30 h-32 c-6 0 -20 -10 -20 -30 c0 -26 22 -36 22 -44 z" fill="#2f7f8c"/>
        <path d="M50 58 q30 14 60 0" stroke="#e9c46a" stroke-width="4" fill="none"/><path d="M49 70 q31 14 62 0" stroke="#f4efe6" stroke-width="3" fill="none"/>
        <rect x="64" y="12" width="32" height="5" rx="2" fill="#225f69"/><circle cx="24" cy="80" r="9" fill="#c8553d"/></g>
        """;

    private const string Crack =
        """<path d="M84 36 l-6 12 7 8 -9 11 6 7 -8 12" stroke="#1b1512" stroke-width="1.6" fill="none" stroke-linejoin="bevel"/>""";

    /// <summary>A washing machine in trouble.</summary>
    public static Task<byte[]> Photo(IBrowser browser) => Draw(browser, Leaking);

    /// <summary>The goods as a shop shows them.</summary>
    public static Task<byte[]> Listing(IBrowser browser) => Draw(browser, Vase);

    /// <summary>The shop's own picture with a crack painted on it.</summary>
    public static Task<byte[]> PaintedCrack(IBrowser browser) => Draw(browser, Vase + Crack);

    /// <summary>The shop's picture enlarged and turned a little, with a crack painted on it.</summary>
    public static Task<byte[]> MovedCrack(IBrowser browser) => Draw(browser, Moved(Vase + Crack));

    /// <summary>Where the crack was painted on that: white on black.</summary>
    public static Task<byte[]> MovedMask(IBrowser browser) => Draw(
        browser, """<rect width="160" height="120"/>""" + Moved(Crack.Replace("#1b1512", "#fff", StringComparison.Ordinal)), ScreenshotType.Png);

    /// <summary>How the shop's picture lies in the moved one, in pixels counted from the middle of the first.</summary>
    public static double[] MovedBy { get; } =
        [Scale, -Turn, (10 * Right) + (0.5 * (Scale - Turn - 1)), Turn, Scale, (10 * Down) + (0.5 * (Turn + Scale - 1)), 0, 0, 1];

    private const double Scale = 1.15;
    private const double Turn = 0.1;
    private const double Right = -6;
    private const double Down = -16;

    private static string Moved(string drawing) => FormattableString.Invariant(
        $"""<g transform="matrix({Scale} {Turn} {-Turn} {Scale} {Right} {Down})">{drawing}</g>""");

    private static async Task<byte[]> Draw(IBrowser browser, string drawing, ScreenshotType type = ScreenshotType.Jpeg)
    {
        var page = await browser.NewPageAsync(
            new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1600, Height = 1200 } });
        await page.SetContentAsync($"""<body style="margin:0"><svg width="1600" height="1200" viewBox="0 0 160 120">{drawing}</svg></body>""");
        var photo = await page.ScreenshotAsync(
            new PageScreenshotOptions { Type = type, Quality = type == ScreenshotType.Jpeg ? 88 : null });
        await page.CloseAsync();
        return photo;
    }
}
