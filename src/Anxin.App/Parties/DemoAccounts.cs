using System.ComponentModel.DataAnnotations;
using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Parties;

/// <summary>
/// The demo's role switcher: only accounts made for the demo, whose names are invented and therefore shown without an access record.
/// </summary>
public static class DemoAccounts
{
    public sealed record Row(string UserName, Role Role, string Name);

    public sealed record Listed(IReadOnlyList<Row> Items);

    public sealed record Switch([Required, StringLength(64), PlainText] string UserName);

    public sealed class Handler(AppDb db, Vault.Vault vault)
    {
        public async Task<Listed> List(CancellationToken ct)
        {
            var accounts = await (
                from a in db.Users.AsNoTracking()
                join k in db.VaultKeys.AsNoTracking() on a.Id equals k.Id
                where a.Demo && a.LockedAt == null
                orderby a.NormalizedUserName
                select new { Account = a, Key = k }).ToListAsync(ct);
            return new Listed(
                [.. accounts.Select(x => new Row(x.Account.UserName!, x.Account.Role, x.Account.OpenName(vault.Open(x.Key))))]);
        }

        public async Task<Result<Account>> Become(Switch command, CancellationToken ct)
        {
            var name = command.UserName.Trim().ToUpperInvariant();
            return await db.Users.AsNoTracking()
                .FirstOrDefaultAsync(a => a.NormalizedUserName == name && a.Demo && a.LockedAt == null, ct) is { } account
                ? account
                : new NotFound("no_such_account", "The demo has no such account.", "Read the accounts again.");
        }
    }
}
