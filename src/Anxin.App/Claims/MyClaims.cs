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
                from l in db.Claims.AsNoTracking().InList(db)
                where caller.PhoneIndex != null && l.Case.PhoneIndex == caller.PhoneIndex
                orderby l.Claim.SubmittedAt descending
                select new { l.Claim, l.Case.Number, l.Case.TrackingVersion, l.Order.Currency, l.Merchant, l.Title })
                .Take(Most).ToListAsync(ct);
            return new Answer([.. rows.Select(r => new Row(
                r.Number, r.Claim.State, r.Claim.Ask, r.Claim.AmountMinor, r.Currency, r.Title ?? "", r.Merchant, r.Claim.SubmittedAt,
                "/c/" + vault.TrackingToken(r.Claim.Id, r.TrackingVersion)))]);
        }
    }
}
