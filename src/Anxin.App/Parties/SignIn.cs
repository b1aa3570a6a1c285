using System.ComponentModel.DataAnnotations;
using Anxin.App.Common;
using Microsoft.AspNetCore.Identity;

namespace Anxin.App.Parties;

/// <summary>User name and password. Five wrong tries in a quarter of an hour lock the name out, whether or not anybody has it.</summary>
public static class SignIn
{
    public static readonly Attempts.Limit Tries = new("sign-in", 5, TimeSpan.FromMinutes(15));

    public sealed record Command([Required, StringLength(64), PlainText] string UserName, [Required, StringLength(200)] string Password);

    public sealed class Handler(UserManager<Account> users, PasswordCheck passwords, Attempts attempts)
    {
        public async Task<Result<Account>> Handle(Command command, CancellationToken ct)
        {
            var name = users.NormalizeName(command.UserName.Trim());
            using var turn = await attempts.Turn(Tries, name, ct);
            if (await attempts.Take(Tries, name, ct) is { } wait)
            {
                return new Locked("locked_out", "There were too many wrong passwords for this user name.", wait, "Wait, then try again.");
            }

            var account = await users.FindByNameAsync(name);
            if (!passwords.Matches(account, command.Password))
            {
                return new Unauthenticated("wrong_credentials", "User name or password is wrong.", "Check both and try again.");
            }

            await attempts.Forget(Tries, name, ct);
            return account!.LockedAt is null
                ? account
                : new Locked("account_locked", "This account is locked.", null, "Ask an administrator to unlock it.");
        }
    }
}
