using Anxin.App.Demo;
using Anxin.Browser.Tests.Rig;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Anxin.Browser.Tests;

/// <summary>
/// Makes the pictures of the README anew from the demo: with ANXIN_FULL they are made and weighed; where ANXIN_PICTURES names a folder they
/// are kept there.
/// </summary>
public sealed class PicturesTests(Stage stage)
{
    private const int MostBytes = 150 * 1024;

    [Fact]
    public async Task The_pictures_of_the_readme_are_made_from_the_demo_and_small()
    {
        stage.MustBeReady();
        var folder = Environment.GetEnvironmentVariable("ANXIN_PICTURES");
        var wanted = folder is { Length: > 0 } || Environment.GetEnvironmentVariable("ANXIN_FULL") == "1";
        Assert.SkipUnless(wanted, "made with ANXIN_FULL=1 or ANXIN_PICTURES");
        await using var house = await House.Open();
        var links = await Seed(house);

        var pictures = new Dictionary<string, byte[]>
        {
            ["report"] = await Report(house),
            ["track"] = await Track(house, links.First(l => l.En.StartsWith("The technician is on the way", StringComparison.Ordinal))),
            ["job"] = await Job(house),
            ["inbox"] = await Desk(house, "agent", "/desk", _ => Task.CompletedTask),
            ["case"] = await Desk(
                house, "supervisor", "/desk?view=closed", page => page.Locator("main a:has([data-number])").First.ClickAsync()),
            ["dispatch"] = await Desk(house, "dispatcher", "/desk/dispatch", OpenCandidates),
        };

        Assert.All(pictures, picture => Assert.InRange(picture.Value.Length, 5_000, MostBytes));
        if (folder is { Length: > 0 })
        {
            await Task.WhenAll(pictures.Select(picture => File.WriteAllBytesAsync(
                Path.Combine(folder, picture.Key + ".webp"), picture.Value, TestContext.Current.CancellationToken)));
        }
    }

    private static async Task<IReadOnlyList<SeedDemo.Link>> Seed(House house)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var seeded = await scope.ServiceProvider.GetRequiredService<SeedDemo.Handler>()
            .Handle(null, TestContext.Current.CancellationToken);
        Assert.True(seeded.Ok, seeded.Error?.Message);
        return seeded.Value.Links;
    }

    private async Task<byte[]> Report(House house)
    {
        await using var customer = await stage.Stranger(house: house);
        await customer.GoTo("/");
        await customer.FillsIn(new RepairReport { Photo = stage.Photo });
        await customer.Page.EvaluateAsync("() => scrollTo(0, 0)");
        return await Picture.Of(customer);
    }

    private async Task<byte[]> Track(House house, SeedDemo.Link link)
    {
        await using var customer = await stage.Stranger(house: house);
        await customer.GoTo(link.TrackingUrl);
        await customer.ReadsDoorCode();
        return await Picture.Of(customer);
    }

    private async Task<byte[]> Job(House house)
    {
        await using var technician = await stage.SignedIn("technician-2", Sizes.Phone, house: house);
        await technician.GoTo("/tech");
        await technician.Page.Locator("a.booking").First.ClickAsync();
        await Assertions.Expect(technician.Page.Locator(".pad")).ToBeVisibleAsync();
        await technician.Page.EvaluateAsync("() => scrollTo(0, 220)");
        return await Picture.Of(technician);
    }

    private async Task<byte[]> Desk(House house, string userName, string path, Func<IPage, Task> open)
    {
        await using var clerk = await stage.SignedIn(userName, Sizes.Desk, house: house);
        await clerk.GoTo(path);
        await open(clerk.Page);
        return await Picture.Of(clerk);
    }

    private static async Task OpenCandidates(IPage page)
    {
        await page.Locator("tbody .acts button").First.ClickAsync();
        await page.Locator(".ant-drawer summary").ClickAsync();
    }
}
