using Anxin.App.Claims;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.Forensics.Comparing;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Prints;
using Anxin.Forensics.Timing;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Evidence;

/// <summary>
/// What a claim's picture is compared with: the listing as it stood at filing, when the order went its way, and pictures seen before. The
/// merchant's and a technician's pictures are only looked at for themselves.
/// </summary>
public sealed class KnownBefore(AppDb db, Vault.Vault vault, FileStore files)
{
    /// <summary>Compared are the newest prints; a search tree over all of them is not there yet.</summary>
    public const int MostPrints = 10_000;

    private const int MostListing = 12;

    public async Task<InspectionContext> Of(EvidenceItem item, Claim claim, CancellationToken ct)
    {
        if (item.Party != ClaimParty.Consumer)
        {
            return InspectionContext.Nothing;
        }

        var order = await db.Orders.AsNoTracking().SingleAsync(o => o.Id == claim.OrderId, ct);
        return new InspectionContext(
            await Listing(claim, ct), await Prints(item, claim, ct),
            new OrderTimeline(order.ShippedAt, order.DeliveredAt, claim.SubmittedAt));
    }

    private async Task<IReadOnlyList<ListingPicture>> Listing(Claim claim, CancellationToken ct)
    {
        var pictures = new List<ListingPicture>();
        var key = vault.Open(await db.VaultKeys.AsNoTracking().SingleAsync(k => k.Id == claim.OrderId, ct));
        foreach (var file in await db.FilesOf(claim).AsNoTracking().Where(f => f.Kind == OrderFileKind.Listing).OrderBy(f => f.Id)
            .Take(MostListing).ToListAsync(ct))
        {
            if (!file.IsVideo)
            {
                pictures.Add(new ListingPicture(
                    file.Id.ToString("N"), await files.Get(file.FileAddress, key.OpenBytes(file.FileKey, "file-key"), ct)));
            }
        }

        return pictures;
    }

    /// <summary>
    /// A buyer may file again with the same photos, so those of the same order's claims do not count; its listing is compared more closely.
    /// Looked at again, a photo is still compared only with what was there before it: whoever copies it later casts no doubt on it.
    /// </summary>
    private async Task<IReadOnlyList<KnownPrint>> Prints(EvidenceItem item, Claim claim, CancellationToken ct)
    {
        var before = await db.Prints.Where(p => p.Id == item.Id).Select(p => (DateTime?)p.At).FirstOrDefaultAsync(ct);
        var rows = await db.Prints.AsNoTracking()
            .Where(p => !db.Claims.Any(c => c.Id == p.CaseId && c.OrderId == claim.OrderId))
            .Where(p => !p.Listing || p.OrderId != claim.OrderId)
            .Where(p => before == null || p.At < before)
            .OrderByDescending(p => p.At).ThenByDescending(p => p.Id).Take(MostPrints).ToListAsync(ct);
        return [.. rows.Select(p => new KnownPrint(
            p.Id.ToString("N"), p.CaseId is null ? KnownSource.Listing : KnownSource.EarlierClaim,
            Json.Read<Fingerprint>(vault.Installation.Open(p.Exact, Print.Field))))];
    }
}
