using Anxin.App.Parties;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Anxin.Browser.Tests.Rig.Stage))]

namespace Anxin.Browser.Tests.Rig;

/// <summary>One browser and one house for the whole run; every test opens windows of its own.</summary>
public sealed class Stage : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync"];

    private readonly Dictionary<string, string> _signedIn = [];
    private readonly SemaphoreSlim _signingIn = new(1);
    private readonly SemaphoreSlim _arranging = new(1);
    private Exhibits? _exhibits;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private House? _house;
    private Town? _town;

    public IBrowser Browser => _browser ?? throw Unprepared();

    public House House => _house ?? throw Unprepared();

    public Town Town => _town ?? throw Unprepared();

    /// <summary>A photo of a washing machine in trouble, drawn and encoded by the browser: 1600 × 1200, JPEG.</summary>
    public byte[] Photo { get; private set; } = [];

    /// <summary>The goods as a shop shows them, and that picture with a crack painted on it.</summary>
    public byte[] Listing { get; private set; } = [];

    public byte[] PaintedCrack { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        if (Places.Missing is not null)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Places.Chromium, Args = Arguments });
        _house = await House.Open();
        _town = new Town(_house);
        await _town.Settle();
        (Photo, Listing, PaintedCrack) =
            (await Drawing.Photo(_browser), await Drawing.Listing(_browser), await Drawing.PaintedCrack(_browser));
    }

    /// <summary>
    /// Every test asks first: where the browser or the pages are missing it is skipped with the reason, and fails where everything must
    /// run.
    /// </summary>
    public void MustBeReady()
    {
        if (_browser is null && Places.Missing is { } missing)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", missing);
            Assert.Skip(missing);
        }
    }

    /// <summary>A window in front of somebody nobody knows.</summary>
    public Task<Visitor> Stranger(int width = Sizes.Phone, string language = "zh-CN", House? house = null) =>
        Visitor.Open(Browser, (house ?? House).Address, width, language, null);

    /// <summary>A window in front of somebody who signed in earlier.</summary>
    public async Task<Visitor> SignedIn(Role role, int width = Sizes.Desk, string language = "zh-CN") =>
        await SignedIn(Town.UserOf(role), width, language);

    public async Task<Visitor> SignedIn(string userName, int width, string language = "zh-CN", House? house = null)
    {
        var at = house ?? House;
        return await Visitor.Open(Browser, at.Address, width, language, await SessionOf(userName, at));
    }

    /// <summary>What there is to look at in the common house, arranged once.</summary>
    public async Task<Exhibits> Exhibits()
    {
        await _arranging.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return _exhibits ??= await Rig.Exhibits.Arrange(this);
        }
        finally
        {
            _arranging.Release();
        }
    }

    private async Task<string> SessionOf(string userName, House house)
    {
        await _signingIn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            var name = $"{userName} at {house.Address}";
            if (!_signedIn.TryGetValue(name, out var session))
            {
                await using var context = await Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = house.Address });
                await (userName == Town.UserOf(Role.Consumer)
                    ? ByPhone(context.APIRequest, house)
                    : BySwitch(context.APIRequest, userName));
                _signedIn[name] = session = await context.StorageStateAsync();
            }

            return session;
        }
        finally
        {
            _signingIn.Release();
        }
    }

    private static Task BySwitch(IAPIRequestContext api, string userName) => Post(api, "/api/demo/switch", new { userName });

    private static async Task ByPhone(IAPIRequestContext api, House house)
    {
        var before = house.CodesSent;
        await Post(api, "/api/phone-codes", new { phone = Rig.Exhibits.Phone });
        await Post(api, "/api/phone-sign-in", new { phone = Rig.Exhibits.Phone, code = await house.CodeSent(before) });
    }

    private static async Task Post(IAPIRequestContext api, string path, object body)
    {
        var answer = await api.PostAsync(path, new APIRequestContextOptions { DataObject = body });
        Assert.True(answer.Ok, $"{path}: {answer.Status} {await answer.TextAsync()}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        _signingIn.Dispose();
        _arranging.Dispose();
        if (_house is not null)
        {
            await _house.DisposeAsync();
        }
    }

    private static InvalidOperationException Unprepared() => new("Ask MustBeReady first.");
}
