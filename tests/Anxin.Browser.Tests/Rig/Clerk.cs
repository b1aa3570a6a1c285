using Microsoft.Playwright;

namespace Anxin.Browser.Tests.Rig;

/// <summary>What people at the desk do.</summary>
public static class Clerk
{
    /// <summary>Reads a clear value of the open case, with a reason.</summary>
    public static async Task Reveals(this Visitor clerk, string field, string reason)
    {
        var name = clerk.Texts.With("reveal.title", clerk.Texts[$"secrets.{field}"]);
        await clerk.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true }).ClickAsync();
        var dialog = clerk.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel(clerk.Texts["common.reason"]).FillAsync(reason);
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = clerk.Texts["reveal.confirm"], Exact = true }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }
}
