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
            var page = await (
                from l in In(mine, query.View).Matching(query.Text, db).InList(db)
                orderby l.Claim.DueAt == null, l.Claim.DueAt, l.Claim.SubmittedAt descending
                select new { l.Claim, l.Case.Number, Order = l.Order.Number, l.Order.Currency, l.Case.MaskedName, l.Title })
                .ToPageAsync(query.Page, query.Size, ct);
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
    }
}
