using System.Text.Json;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Anxin.App.Vault;
using Anxin.Forensics.Inspecting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Anxin.Browser.Tests.Rig;

/// <summary>
/// A claim whose photo is the shop's picture, moved and painted on, with a finding that says to the pixel what was painted and how the shop's
/// picture lies under it: written as the newest version of the check would, whatever the checks of this engine can measure.
/// </summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Token">Of its link.</param>
public sealed record MovedPicture(Guid ClaimId, string Token)
{
    private const int Newest = 1000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<MovedPicture> Arrange(Stage stage, IAPIRequestContext merchant, IAPIRequestContext buyer, string number)
    {
        var order = await new Shop(merchant, stage.Listing).Sells(number);
        var filed = await Shop.Files(buyer, order.Token, await Drawing.MovedCrack(stage.Browser));
        var id = filed.GetProperty("caseId").GetGuid();
        await Tell(stage.House, id, order.Id, await Drawing.MovedMask(stage.Browser));
        return new MovedPicture(id, filed.GetProperty("token").GetString()!);
    }

    private static async Task Tell(House house, Guid claimId, Guid orderId, byte[] mask)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var photo = await db.Evidence.SingleAsync(e => e.CaseId == claimId, Ct);
        var listing = $"{await db.OrderFiles.Where(f => f.OrderId == orderId).Select(f => f.Id).SingleAsync(Ct):N}";
        var found = new Finding(
            "reference.change", Newest, Outcome.Doubts,
            new Reason("reference-changed", new Dictionary<string, string> { ["listing"] = listing, ["count"] = "1" }))
        {
            Reference = listing,
            Regions = [new Region(760, 240, 260, 620)],
            Details = new Dictionary<string, JsonElement> { ["transform"] = JsonSerializer.SerializeToElement(Drawing.MovedBy) },
        };
        var row = FindingRow.Of(photo, found, 0, TimeProvider.System.GetUtcNow().UtcDateTime);
        var stored = await scope.ServiceProvider.GetRequiredService<FileStore>().Put(mask, Ct);
        var key = scope.ServiceProvider.GetRequiredService<Vault>().Open(await db.VaultKeys.SingleAsync(k => k.Id == claimId, Ct));
        row.Show(stored.Address, key.Seal(stored.Key, FindingRow.MaskKeyField));
        db.Findings.Add(row);
        await db.SaveChangesAsync(Ct);
    }
}
