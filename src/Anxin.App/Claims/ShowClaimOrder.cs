using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Anxin.App.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>An order as its buyer sees it before filing: what was bought, whether a claim can be filed, under which rules.</summary>
public static class ShowClaimOrder
{
    public sealed record LineRow(int Line, string? Sku, string Title, string? Category, int Quantity, long PriceMinor, long MostMinor);

    /// <summary>A claim that is open on the order. Its address is told only to whoever proved to hold the buyer's phone.</summary>
    public sealed record OpenClaim(string? Url);

    public sealed record GuidedShot(Shot Shot, bool Required);

    public sealed record Limits(int MostPhotos, long MostBytesEach, long MostPixelsEach);

    public sealed record View(
        string OrderNumber, string Merchant, string Currency, IReadOnlyList<LineRow> Lines, long FreightMinor, long PaidMinor, long MostMinor,
        DateTime PlacedAt, DateTime? ShippedAt, DateTime? DeliveredAt, IReadOnlyList<Guid> Listing, bool Claimable, string? NotClaimableBecause,
        IReadOnlyList<ClaimReason> Reasons, DateTime? ClosesAt, OpenClaim? OpenClaim, PolicyView Policy, GoodFaith Declaration,
        IReadOnlyList<GuidedShot> Shots, Limits Limits);

    public sealed class Handler(AppDb db, Vault.Vault vault, OrderByLink link, FilingRules rules, TimeProvider clock)
    {
        private static readonly IReadOnlyList<GuidedShot> Guided =
            [.. Enum.GetValues<Shot>().Select(s => new GuidedShot(s, s is Shot.Overall or Shot.Damage))];

        public async Task<Result<View>> Handle(string token, CancellationToken ct)
        {
            if (await link.Find(token, ct) is not { } found)
            {
                return OrderByLink.NoSuchLink;
            }

            var (order, now) = (found.Order, clock.UtcNow());
            var version = await db.PolicyAt(now, ct);
            var open = await rules.OpenOn(order.Id, ct);
            var left = await rules.Left(order, null, ct);
            ClaimReason[] reasons = [.. Enum.GetValues<ClaimReason>().Where(r => rules.RefuseTime(order, r, version.Policy) is null)];
            var because = open is not null ? FilingRules.OpenAlready : reasons.Length == 0 ? FilingRules.WindowClosed
                : left <= 0 ? new Conflict("amount_above_paid", "All that was paid was refunded.", "Speak to the merchant.") : null;
            return new View(
                order.Number, await db.Merchants.Where(m => m.Id == order.MerchantId).Select(m => m.Name).SingleAsync(ct), order.Currency,
                [.. order.Lines.OrderBy(l => l.Line).Select(l => new LineRow(
                    l.Line, l.Sku, l.Title, l.Category, l.Quantity, l.PriceMinor, Math.Min(left, order.MostMinor(l.Line))))],
                order.FreightMinor, order.PaidMinor, left, order.PlacedAt, order.ShippedAt, order.DeliveredAt,
                await Listing(order, now).OrderBy(f => f.Id).Select(f => f.Id).ToListAsync(ct), because is null, because?.Code, reasons,
                order.DeliveredAt?.AddDays(version.Policy.FilingDays), await Opened(open, found.Proven, ct), PolicyView.Of(version),
                GoodFaith.Current, Guided,
                new Limits(UploadReader.MostPhotos, UploadReader.Limits.MaxBytes, UploadReader.Limits.MaxPixels));
        }

        public async Task<IResult> Picture(
            string token, Guid fileId, string? size, OrderPictures pictures, HttpResponse response, CancellationToken ct) =>
            await link.Find(token, ct) is { } found
                ? OrderPictures.ToHttp(await pictures.Read(Listing(found.Order, clock.UtcNow()), fileId, size, ct), response)
                : HttpResults.Problem(OrderByLink.NoSuchLink);

        private IQueryable<OrderFile> Listing(Order order, DateTime now) =>
            db.FilesAt(order.Id, now).Where(f => f.Kind == OrderFileKind.Listing);

        private async Task<OpenClaim?> Opened(Guid? claimId, bool proven, CancellationToken ct)
        {
            if (claimId is not { } id)
            {
                return null;
            }

            var version = await db.Cases.Where(c => c.Id == id).Select(c => c.TrackingVersion).SingleAsync(ct);
            return new OpenClaim(proven ? "/c/" + vault.TrackingToken(id, version) : null);
        }
    }
}
