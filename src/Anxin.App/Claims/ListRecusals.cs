using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>Who must not decide on whom, and why.</summary>
public static class ListRecusals
{
    public sealed record Row(Guid Id, Guid AccountId, string? Account, Guid MerchantId, string? Merchant, string Reason, DateTime At);

    public sealed record Rows(IReadOnlyList<Row> Items);

    public sealed class Handler(AppDb db, Vault.Vault vault)
    {
        public async Task<Rows> Handle(CancellationToken ct)
        {
            var rows = await db.Recusals.AsNoTracking().OrderByDescending(r => r.At).ThenBy(r => r.Id)
                .Select(r => new
                {
                    Recusal = r,
                    Account = db.Users.Where(a => a.Id == r.AccountId).Select(a => a.UserName).FirstOrDefault(),
                    Merchant = db.Merchants.Where(m => m.Id == r.MerchantId).Select(m => m.Name).FirstOrDefault(),
                }).ToListAsync(ct);
            return new Rows([.. rows.Select(x => new Row(
                x.Recusal.Id, x.Recusal.AccountId, x.Account, x.Recusal.MerchantId, x.Merchant,
                vault.Installation.Open(x.Recusal.Reason, MakeRecusal.ReasonField), x.Recusal.At))]);
        }
    }
}
