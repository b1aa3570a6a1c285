using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Parties;

/// <summary>A new one-time password for somebody who forgot theirs. It ends the account's sessions.</summary>
public static class ResetPassword
{
    public sealed record Done(Guid Id, string UserName, string InitialPassword);

    public sealed class Handler(AppDb db, IPasswordHasher<Account> hasher, Sessions sessions, Caller caller, TimeProvider clock)
    {
        public async Task<Result<Done>> Handle(Guid id, CancellationToken ct)
        {
            if (await db.Users.FirstOrDefaultAsync(a => a.Id == id, ct) is not { } account)
            {
                return new NotFound("no_such_account", "There is no such account.", "Read the accounts again.");
            }

            var password = Passwords.OneTime();
            account.PasswordHash = hasher.HashPassword(account, password);
            account.RequirePasswordChange(true);
            account.EndSessions();
            db.PartyChanges.Add(PartyChange.Of(id, caller.Actor, "password_reset", clock.UtcNow()));
            if (await db.SaveUnlessStale(ct) is { } stale)
            {
                return stale;
            }

            sessions.Forget(id);
            return new Done(id, account.UserName!, password);
        }
    }
}
