using Microsoft.Playwright;

namespace Anxin.Browser.Tests.Rig;

/// <summary>How much two shown pictures differ.</summary>
internal static class PixelDifference
{
    // The mean over the middle, of 255 steps.
    private const string Difference = """
        async ([one, other]) => {
          const pixels = async (url) => {
            const image = await createImageBitmap(await (await fetch(url)).blob());
            const canvas = new OffscreenCanvas(image.width, image.height);
            canvas.getContext('2d').drawImage(image, 0, 0);
            const [x, y] = [Math.round(image.width * 0.35), Math.round(image.height * 0.3)];
            return canvas.getContext('2d').getImageData(x, y, Math.round(image.width * 0.3), Math.round(image.height * 0.4)).data;
          };
          const [a, b] = [await pixels(one), await pixels(other)];
          return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]), 0) / a.length;
        }
        """;

    /// <summary>What an element looks like now, as an address.</summary>
    public static async Task<string> Shown(ILocator element) =>
        "data:image/png;base64," + Convert.ToBase64String(await element.ScreenshotAsync());

    /// <summary>Compared in an empty window: the product's pages do not let scripts read pictures from elsewhere.</summary>
    public static async Task<double> Differ(this IBrowser browser, string one, string other)
    {
        var page = await browser.NewPageAsync();
        var difference = await page.EvaluateAsync<double>(Difference, new[] { one, other });
        await page.CloseAsync();
        return difference;
    }
}
