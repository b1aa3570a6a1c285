using Anxin.App.Cases;
using Anxin.App.Data;

namespace Anxin.App.Claims;

/// <summary>What every list of claims is made from; each takes the columns it shows.</summary>
internal static class ClaimLists
{
    public sealed class Listed
    {
        public required Claim Claim { get; init; }

        public required Case Case { get; init; }

        public required Order Order { get; init; }

        public required string Merchant { get; init; }

        /// <summary>The goods it is about, by the first line where it is about all.</summary>
        public required string? Title { get; init; }
    }

    public static IQueryable<Listed> InList(this IQueryable<Claim> claims, AppDb db) =>
        from claim in claims
        join @case in db.Cases on claim.Id equals @case.Id
        join order in db.Orders on claim.OrderId equals order.Id
        join merchant in db.Merchants on claim.MerchantId equals merchant.Id
        select new Listed
        {
            Claim = claim,
            Case = @case,
            Order = order,
            Merchant = merchant.Name,
            Title = db.Set<OrderLine>().Where(l => l.OrderId == order.Id && (claim.Line == null || l.Line == claim.Line))
                .OrderBy(l => l.Line).Select(l => l.Title).FirstOrDefault(),
        };

    /// <summary>Those with this number of claim or order; all when nothing is asked for.</summary>
    public static IQueryable<Claim> Matching(this IQueryable<Claim> claims, string? text, AppDb db)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return claims;
        }

        var words = text.Trim();
        return CaseNumber.TryParse(words, out var number)
            ? claims.Where(c =>
                db.Cases.Any(x => x.Id == c.Id && x.Number == number) || db.Orders.Any(o => o.Id == c.OrderId && o.Number == words))
            : claims.Where(c => db.Orders.Any(o => o.Id == c.OrderId && o.Number == words));
    }
}
