using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Anxin.Browser.Tests.Rig;

/// <summary>
/// One person in front of one window. Whatever the browser complains about is kept, and so is every word the server answered.
/// </summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<Task<string>> _answers = new();

    private Visitor(IPage page, string language)
    {
        (Page, Texts) = (page, new Texts(language));
        page.Console += (_, message) => Listen(message);
        page.PageError += (_, error) => _complaints.Enqueue($"page error: {error}");
        page.Response += (_, response) => Keep(response);
    }

    public IPage Page { get; }

    /// <summary>The words of the language this window was opened in.</summary>
    public Texts Texts { get; }

    /// <summary>Refusals a test provokes on purpose, by a piece of the address.</summary>
    public ICollection<string> Expected { get; } = [];

    public IReadOnlyCollection<string> Complaints => _complaints;

    public static async Task<Visitor> Open(IBrowser browser, string address, int width, string language, string? session)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            Locale = language,
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new ViewportSize { Width = width, Height = Sizes.HeightOf(width) },
            HasTouch = width == Sizes.Phone,
            IsMobile = width == Sizes.Phone,
            ReducedMotion = ReducedMotion.Reduce,
            StorageState = session,
        });
        return new Visitor(await context.NewPageAsync(), language);
    }

    /// <summary>Opens an address of the house and waits until the page stands still.</summary>
    public async Task GoTo(string path)
    {
        await Page.GotoAsync(path);
        await Settled();
    }

    /// <summary>No skeleton, no spinner, no request under way; a page that listens for changes always has one.</summary>
    public async Task Settled()
    {
        await Page.WaitForFunctionAsync(
            "() => document.querySelector('#main, main.content') && !document.querySelector('[aria-busy=true], .skeleton, .spinner')");
        if (await Page.Locator("[data-live]").CountAsync() == 0)
        {
            await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }
    }

    public ILocator Button(string key) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = Texts[key], Exact = true });

    public ILocator Link(string key) => Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = Texts[key], Exact = true });

    /// <summary>The control with this label.</summary>
    public ILocator Field(string key) => Page.GetByLabel(Texts[key]);

    public ILocator Title => Page.Locator("h1");

    public Task Sees(string text) => Assertions.Expect(Page.Locator("#main")).ToContainTextAsync(text);

    public Task SeesTitle(string key) => Assertions.Expect(Title).ToHaveTextAsync(Texts[key]);

    /// <summary>Every text the server sent to this window, except the Chinese half of what it sends in two languages.</summary>
    public async Task<IReadOnlyList<string>> ToldByServer()
    {
        var texts = new List<string>();
        foreach (var answer in _answers)
        {
            if (await answer is { Length: > 0 } json)
            {
                Collect(JsonDocument.Parse(json).RootElement, texts);
            }
        }

        return texts;
    }

    /// <summary>Leaves; where ANXIN_BROWSER_SHOTS names a folder, a picture of the last page stays there.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Environment.GetEnvironmentVariable("ANXIN_BROWSER_SHOTS") is { Length: > 0 } folder)
        {
            var name = string.Concat(
                (TestContext.Current.Test?.TestDisplayName ?? "").Where(c => char.IsLetterOrDigit(c) || c is '_' or '-'));
            await Page.ScreenshotAsync(
                new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{Guid.NewGuid():N}"[..^24] + ".png"), FullPage = true });
        }

        await Page.Context.CloseAsync();
    }

    private void Listen(IConsoleMessage message)
    {
        var expected = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && IsExpected(message);
        if (message.Type is "error" or "warning" && !expected)
        {
            _complaints.Enqueue($"console {message.Type}: {message.Text} {message.Location}");
        }
    }

    // A photo has no preview until its job ran, and asking who is there is answered with 401 when nobody is.
    private bool IsExpected(IConsoleMessage message) =>
        (message.Text.Contains("401", StringComparison.Ordinal) && message.Location.Contains("/api/me", StringComparison.Ordinal)) ||
        (message.Text.Contains("404", StringComparison.Ordinal) && IsPicture(message.Location)) ||
        Expected.Any(piece => message.Location.Contains(piece, StringComparison.Ordinal));

    private static bool IsPicture(string address) =>
        new[] { "/photos/", "/files/", "/order-files/" }.Any(piece => address.Contains(piece, StringComparison.Ordinal));

    private void Keep(IResponse response)
    {
        if (response.Url.Contains("/api/", StringComparison.Ordinal) && response.Headers.TryGetValue("content-type", out var type)
            && type.Contains("json", StringComparison.Ordinal))
        {
            _answers.Enqueue(TextOf(response));
        }
    }

    private static async Task<string> TextOf(IResponse response)
    {
        try
        {
            return await response.TextAsync();
        }
        catch (PlaywrightException)
        {
            return ""; // the window went on before the answer was read
        }
    }

    private static void Collect(JsonElement element, List<string> texts)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                texts.Add(element.GetString()!);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Collect(item, texts);
                }

                break;
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject().Where(p => p.Name != "zh"))
                {
                    Collect(property.Value, texts);
                }

                break;
        }
    }
}
