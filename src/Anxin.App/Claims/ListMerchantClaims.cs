using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

public enum MerchantClaimsView
{
    /// <summary>The clock runs for the merchant.</summary>
    Waiting,
    Open,
    Closed,
    All,
}

/// <summary>The claims against a merchant, as its staff finds them: by number of claim or order.</summary>
public static class ListMerchantClaims
{
    public sealed record Query(MerchantClaimsView View, string? Text, int? Page, int? Size);

    public sealed record Row(
        Guid CaseId, string Number, ClaimState State, ClaimReason Reason, ClaimAsk Ask, long AmountMinor, string Currency, string OrderNumber,
        string Title, DateTime SubmittedAt, DateTime? DueAt, ClaimActor? DueFor, string Buyer);

    public sealed record Counts(int Waiting, int Open, int Closed, int All);

    public sealed record Answer(IReadOnlyList<Row> Items, int Total, int Page, int Size, Counts Counts);

    public sealed class Handler(AppDb db, Caller caller)
    {
        public async Task<Answer> Handle(Query query, CancellationToken ct)
        {
            var mine = db.Claims.AsNoTracking().Where(c => c.MerchantId == caller.MerchantId);
            var found = Search(In(mine, query.View), query.Text);
            var page = await (
                from c in found
                join x in db.Cases on c.Id equals x.Id
                join o in db.Orders on c.OrderId equals o.Id
                orderby c.DueAt == null, c.DueAt, c.SubmittedAt descending
                select new
                {
                    Claim = c,
                    x.Number,
                    Order = o.Number,
                    o.Currency,
                    x.MaskedName,
                    Title = db.Set<OrderLine>().Where(l => l.OrderId == o.Id && (c.Line == null || l.Line == c.Line)).OrderBy(l => l.Line)
                        .Select(l => l.Title).FirstOrDefault(),
                }).ToPageAsync(query.Page, query.Size, ct);
            var rows = page.Items.Select(r => new Row(
                r.Claim.Id, r.Number, r.Claim.State, r.Claim.Reason, r.Claim.Ask, r.Claim.AmountMinor, r.Currency, r.Order, r.Title ?? "",
                r.Claim.SubmittedAt, r.Claim.DueAt, ClaimRights.DueFor(r.Claim), r.MaskedName));
            return new Answer([.. rows], page.Total, page.Number, page.Size, await Count(mine, ct));
        }

        private static async Task<Counts> Count(IQueryable<Claim> mine, CancellationToken ct) => new(
            await In(mine, MerchantClaimsView.Waiting).CountAsync(ct), await In(mine, MerchantClaimsView.Open).CountAsync(ct),
            await In(mine, MerchantClaimsView.Closed).CountAsync(ct), await mine.CountAsync(ct));

        private static IQueryable<Claim> In(IQueryable<Claim> claims, MerchantClaimsView view) => view switch
        {
            MerchantClaimsView.Waiting => claims.Where(c =>
                c.State == ClaimState.AwaitingMerchant || c.State == ClaimState.Granted
                || (c.State == ClaimState.AwaitingReturn && c.SentAt != null)
                || (c.State == ClaimState.AwaitingFulfilment && c.SentAt == null)),
            MerchantClaimsView.Open => claims.Where(c => c.Open),
            MerchantClaimsView.Closed => claims.Where(c => !c.Open),
            MerchantClaimsView.All => claims,
        };

        private IQueryable<Claim> Search(IQueryable<Claim> claims, string? text)
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
}
