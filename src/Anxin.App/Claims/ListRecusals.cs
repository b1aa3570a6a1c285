using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>Which reviewers are kept from which merchants, and why; for supervisors.</summary>
public static class ListRecusals
{
    /// <summary>The account is named by its user name, which is no personal name.</summary>
    public sealed record Row(Guid Id, Guid AccountId, string Account, Guid MerchantId, string Merchant, string Reason, DateTime At);

    /// <summary>Somebody who decides claims, and so may have to be kept from some.</summary>
    public sealed record Decider(Guid Id, string Account);

    public sealed record Listed(IReadOnlyList<Row> Items, IReadOnlyList<Decider> Deciders);

    public sealed class Handler(AppDb db, Vault.Vault vault)
    {
        public async Task<Listed> Handle(CancellationToken ct)
        {
            var rows = await (
                from recusal in db.Recusals.AsNoTracking()
                join account in db.Users.AsNoTracking() on recusal.AccountId equals account.Id
                join merchant in db.Merchants.AsNoTracking() on recusal.MerchantId equals merchant.Id
                orderby recusal.At descending, recusal.Id descending
                select new { Recusal = recusal, Account = account.UserName, Merchant = merchant.Name }).ToListAsync(ct);
            var deciders = await db.Users.AsNoTracking().Where(a => RecuseReviewer.Deciders.Contains(a.Role)).OrderBy(a => a.UserName)
                .Select(a => new Decider(a.Id, a.UserName!)).ToListAsync(ct);
            return new Listed([.. rows.Select(r => new Row(
                r.Recusal.Id, r.Recusal.AccountId, r.Account!, r.Recusal.MerchantId, r.Merchant,
                vault.Installation.Open(r.Recusal.Reason, RecuseReviewer.Field), r.Recusal.At))], deciders);
        }
    }
}
