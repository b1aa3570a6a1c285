using Anxin.App.Common;
using Anxin.App.Parties;
using Microsoft.AspNetCore.Identity;

namespace Anxin.Server.Commands;

/// <summary>
/// Says before an account is made whether its password will do, so that no account is left behind with a password nobody knows.
/// </summary>
internal sealed class PasswordRules(UserManager<Account> users, TimeProvider clock)
{
    public async Task<Error?> Check(string userName, string password)
    {
        var account = Account.Create(OrderedId.Next(), userName, Role.Administrator, clock.UtcNow());
        foreach (var rule in users.PasswordValidators)
        {
            if (await rule.ValidateAsync(users, account, password) is { Succeeded: false } refused)
            {
                return Passwords.Refusal(refused, "password");
            }
        }

        return null;
    }
}
