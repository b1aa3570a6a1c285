using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Parties;

/// <summary>
/// A new pair of tokens for an app, as long as its account has not been locked or changed. What the account is now counts, not what the
/// old token said.
/// </summary>
public static class RefreshSession
{
    public sealed record Command([Required, StringLength(4000)] string RefreshToken);

    public sealed class Handler(AppDb db, TimeProvider clock)
    {
        public async Task<Result<ClaimsPrincipal>> Handle(ClaimsPrincipal? principal, DateTimeOffset? expires, CancellationToken ct)
        {
            if (principal is not null && expires > clock.GetUtcNow()
                && Guid.TryParse(principal.FindFirstValue(Caller.AccountClaim), out var id) &&
                await db.Users.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, ct) is { LockedAt: null } account &&
                account.SecurityStamp == principal.FindFirstValue(AccountPrincipal.StampClaim))
            {
                return AccountPrincipal.Of(account);
            }

            return new Unauthenticated("refresh_token_invalid", "This refresh token does not hold any more.", "Sign in again.");
        }
    }
}
