using Microsoft.Playwright;

namespace Anxin.Browser.Tests.Rig;

/// <summary>What technicians do.</summary>
public static class TechnicianAtWork
{
    /// <summary>The card of the offer, once it comes.</summary>
    public static ILocator Offer(this Visitor technician) => technician.Page.Locator("article.offer");

    public static async Task TakesTheJob(this Visitor technician, string number)
    {
        await technician.GoTo("/tech");
        await Assertions.Expect(technician.Offer()).ToHaveCountAsync(1);
        await technician.Button("offer.accept").ClickAsync();
        await technician.Page.Locator("a.booking", new PageLocatorOptions { HasText = number }).ClickAsync();
        await Assertions.Expect(technician.Page.Locator(".job-address")).ToBeVisibleAsync();
    }

    /// <summary>Sets out, is told a wrong code first, then the right one.</summary>
    public static async Task GetsIn(this Visitor technician, Visitor customer)
    {
        await technician.Button("job.enRoute").ClickAsync();
        var code = await customer.ReadsDoorCode();
        var wrong = code == "000000" ? "111111" : "000000";
        technician.Expected.Add("/arrive");
        await technician.Enters(wrong);
        await Assertions.Expect(technician.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(technician.Texts["problems.door_code_wrong"]);
        await technician.Enters(code);
        await Assertions.Expect(technician.Button("complete.send")).ToBeVisibleAsync();
        await customer.SeesTitle("hero.Arrived.title");
    }

    public static async Task Finishes(this Visitor technician, string notes, byte[] photo)
    {
        await technician.Field("complete.notes").FillAsync(notes);
        await technician.Page.Locator("input[type=file]").Last.SetInputFilesAsync(new FilePayload { Name = "修好.jpg", MimeType = "image/jpeg", Buffer = photo });
        await technician.Button("complete.send").ClickAsync();
        await Assertions.Expect(technician.Page.Locator(".tag.accent").First).ToHaveTextAsync(technician.Texts["bookingStates.Completed"]);
    }

    private static async Task Enters(this Visitor technician, string code)
    {
        foreach (var digit in code)
        {
            await technician.Page.Locator(".pad button", new PageLocatorOptions { HasTextString = digit.ToString() }).ClickAsync();
        }

        await technician.Button("door.arrive").ClickAsync();
    }
}
