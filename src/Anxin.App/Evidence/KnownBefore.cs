using Anxin.App.Claims;
using Anxin.App.Data;
using Anxin.Forensics.Comparing;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Prints;
using Anxin.Forensics.Prints.Index;
using Anxin.Forensics.Timing;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Evidence;

/// <summary>
/// What a claim's picture is compared with: the listing as it stood at filing, when the order went its way, and pictures seen before. The
/// merchant's and a technician's pictures are only looked at for themselves.
/// </summary>
public sealed class KnownBefore(AppDb db, Vault.Vault vault, FileStore files, PrintTables prints)
{
    private const int MostListing = 12;

    public async Task<InspectionContext> Of(EvidenceItem item, Claim claim, CancellationToken ct)
    {
        if (item.Party != ClaimParty.Consumer)
        {
            return InspectionContext.Nothing with { Known = KnownPictures.None };
        }

        var order = await db.Orders.AsNoTracking().SingleAsync(o => o.Id == claim.OrderId, ct);
        return new InspectionContext(
            await Listing(claim, ct), await Pictures(item, claim, ct),
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
    private async Task<KnownPictures> Pictures(EvidenceItem item, Claim claim, CancellationToken ct)
    {
        await prints.Refresh(db, ct);
        var before = await db.Prints.Where(p => p.Id == item.Id).Select(p => (DateTime?)p.At).FirstOrDefaultAsync(ct) ?? DateTime.MaxValue;
        var own = (await db.Claims.Where(c => c.OrderId == claim.OrderId).Select(c => c.Id).ToListAsync(ct)).ToHashSet();
        return prints.Tables.Recalling(name => Recall(Guid.Parse(name), claim), name => prints.Filed(Guid.Parse(name)) is not { } filed ? null
            : filed.At >= before || (filed.CaseId is { } id && own.Contains(id)) || (filed.Listing && filed.OrderId == claim.OrderId) ? null
            : filed.CaseId is null ? KnownSource.Listing : KnownSource.EarlierClaim);
    }

    /// <summary>
    /// Read while the checks run, for the dozen pictures that are looked at closer. Of the merchant's own pictures only the whole counts: they
    /// show the same goods as an honest photo does, and parts of flat goods look alike from anywhere.
    /// </summary>
    private PicturePrint? Recall(Guid id, Claim claim)
    {
        if (db.Prints.AsNoTracking().SingleOrDefault(p => p.Id == id) is not { } print)
        {
            return null;
        }

        var isOwn = print.CaseId is null && print.MerchantId == claim.MerchantId;
        var key = isOwn ? null : db.VaultKeys.AsNoTracking().SingleOrDefault(k => k.Id == print.Owner && k.DestroyedAt == null);
        return print.Open(vault.Installation, key is null ? null : vault.Open(key));
    }
}
