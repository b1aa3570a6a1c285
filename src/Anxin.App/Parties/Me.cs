using System.Security.Claims;
using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Parties;

/// <summary>Who is signed in. One's own name is shown to oneself without an access record.</summary>
public sealed record Me(Role Role, string Name, string? UserName, bool Demo, bool MustChangePassword)
{
    public sealed class Handler(AppDb db, Vault.Vault vault, AppOptions options)
    {
        public async Task<Result<Me>> Handle(ClaimsPrincipal principal, CancellationToken ct)
        {
            if (Caller.From(principal) is not { } caller)
            {
                return new Unauthenticated("sign_in_required", "Nobody is signed in.", "Sign in first.");
            }

            if (caller.AccountId is { } id && await db.Users.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, ct) is { } account)
            {
                return await Of(account, ct);
            }

            return new Me(caller.Role, principal.FindFirstValue(Caller.NameClaim) ?? "", null, options.Demo, false);
        }

        public async Task<Me> Of(Account account, CancellationToken ct)
        {
            var key = vault.Open(await db.VaultKeys.AsNoTracking().FirstAsync(k => k.Id == account.Id, ct));
            return new Me(account.Role, account.OpenName(key), account.UserName, options.Demo, account.MustChangePassword);
        }
    }
}
