using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>Orders, newest first, found by their number, by words of a title, or by the buyer's whole phone number.</summary>
public static class ListOrders
{
    public sealed record OfClaim(Guid CaseId, string Number, ClaimState State);

    /// <summary>The title is that of the first line; the claim is the newest one.</summary>
    public sealed record Row(
        Guid Id, string Number, string Merchant, DateTime PlacedAt, DateTime? DeliveredAt, long PaidMinor, string Currency, OrderView.Person Buyer,
        int Lines, string Title, int Files, OfClaim? Claim);

    public sealed class Handler(AppDb db, Caller caller, Vault.Vault vault)
    {
        public Task<Page<Row>> Handle(string? text, int? page, int? size, CancellationToken ct) =>
            Search(db.Orders.AsNoTracking().VisibleTo(caller), text?.Trim())
                .OrderByDescending(o => o.PlacedAt).ThenByDescending(o => o.Id)
                .Select(o => new Row(
                    o.Id, o.Number, db.Merchants.Where(m => m.Id == o.MerchantId).Select(m => m.Name).Single(), o.PlacedAt, o.DeliveredAt,
                    o.PaidMinor, o.Currency, new OrderView.Person(o.MaskedName, o.MaskedPhone), o.Lines.Count,
                    o.Lines.OrderBy(l => l.Line).Select(l => l.Title).First(),
                    db.OrderFiles.Count(f => f.OrderId == o.Id && f.RemovedAt == null),
                    (from claim in db.Claims
                     join @case in db.Cases on claim.Id equals @case.Id
                     where claim.OrderId == o.Id
                     orderby claim.SubmittedAt descending, claim.Id descending
                     select new OfClaim(claim.Id, @case.Number, claim.State)).FirstOrDefault()))
                .ToPageAsync(page, size, ct);

        private IQueryable<Order> Search(IQueryable<Order> orders, string? text)
        {
            if (string.IsNullOrEmpty(text))
            {
                return orders;
            }

            if (Phone.TryParse(text, out var phone))
            {
                var index = vault.PhoneIndex(phone);
                return orders.Where(o => o.BuyerPhoneIndex == index || o.Number == text);
            }

            return orders.Where(o => o.Number.StartsWith(text) || o.Lines.Any(l => l.Title.Contains(text)));
        }
    }
}
