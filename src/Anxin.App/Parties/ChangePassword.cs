using System.ComponentModel.DataAnnotations;
using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.AspNetCore.Identity;

namespace Anxin.App.Parties;

/// <summary>A new password of one's own. It ends every other session of the account.</summary>
public static class ChangePassword
{
    public sealed record Command([Required, StringLength(200)] string Current, [Required, StringLength(200)] string Next);

    public sealed class Handler(AppDb db, UserManager<Account> users, Attempts attempts, Sessions sessions, TimeProvider clock)
    {
        public async Task<Result<Account>> Handle(Guid accountId, Command command, CancellationToken ct)
        {
            if (await users.FindByIdAsync(accountId.ToString()) is not { } account)
            {
                return new NotFound("no_such_account", "There is no such account.", "Read the accounts again.");
            }

            using var turn = await attempts.Turn(SignIn.Tries, account.NormalizedUserName!, ct);
            if (await attempts.Take(SignIn.Tries, account.NormalizedUserName!, ct) is { } wait)
            {
                return new Locked("locked_out", "There were too many wrong passwords for this user name.", wait, "Wait, then try again.");
            }

            if (command.Current == command.Next)
            {
                return new Invalid("password_unchanged", "The new password is the old one.", "next", "Choose another one.");
            }

            var changed = await users.ChangePasswordAsync(account, command.Current, command.Next);
            if (!changed.Succeeded)
            {
                return Passwords.Refusal(changed, "next");
            }

            account.RequirePasswordChange(false);
            db.PartyChanges.Add(PartyChange.Of(account.Id, Cases.Actors.Account(account.Id), "password_changed", clock.UtcNow()));
            await db.SaveChangesAsync(ct);
            await attempts.Forget(SignIn.Tries, account.NormalizedUserName!, ct);
            sessions.Forget(account.Id);
            return account;
        }
    }
}
