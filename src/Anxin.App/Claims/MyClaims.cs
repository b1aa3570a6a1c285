using Anxin.App.Data;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>The claims of the phone number a buyer signed in with, finished ones too.</summary>
public static class MyClaims
{
    public sealed record Row(
        string Number, ClaimState State, ClaimAsk Ask, long AmountMinor, string Currency, string Title, string Merchant, DateTime SubmittedAt,
        string Url);

    public sealed record Answer(IReadOnlyList<Row> Items);

    public sealed class Handler(AppDb db, Caller caller, Vault.Vault vault)
    {
        private const int Most = 100;

        public async Task<Answer> Handle(CancellationToken ct)
        {
            var rows = await (
                from c in db.Claims.AsNoTracking()
                join x in db.Cases on c.Id equals x.Id
                join o in db.Orders on c.OrderId equals o.Id
                join m in db.Merchants on c.MerchantId equals m.Id
                where caller.PhoneIndex != null && x.PhoneIndex == caller.PhoneIndex
                orderby c.SubmittedAt descending
                select new
                {
                    Claim = c,
                    x.Number,
                    x.TrackingVersion,
                    o.Currency,
                    Merchant = m.Name,
                    Title = db.Set<OrderLine>().Where(l => l.OrderId == o.Id && (c.Line == null || l.Line == c.Line)).OrderBy(l => l.Line)
                        .Select(l => l.Title).FirstOrDefault(),
                }).Take(Most).ToListAsync(ct);
            return new Answer([.. rows.Select(r => new Row(
                r.Number, r.Claim.State, r.Claim.Ask, r.Claim.AmountMinor, r.Currency, r.Title ?? "", r.Merchant, r.Claim.SubmittedAt,
                "/c/" + vault.TrackingToken(r.Claim.Id, r.TrackingVersion)))]);
        }
    }
}
