using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Anxin.App.Parties;

/// <summary>Compares passwords in the same time whether or not the account exists: without one, a dummy of equal cost is hashed.</summary>
public sealed class PasswordCheck(IPasswordHasher<Account> hasher, PasswordCheck.Dummy dummy)
{
    public bool Matches(Account? account, string password)
    {
        var target = dummy.Hash(hasher);
        var result = hasher.VerifyHashedPassword(account ?? dummy.Account, account?.PasswordHash ?? target, password);
        return account?.PasswordHash is not null && result != PasswordVerificationResult.Failed;
    }

    /// <summary>A hash of a password nobody knows, made once.</summary>
    public sealed class Dummy
    {
        private readonly Lock _lock = new();
        private string? _hash;

        public Account Account { get; } = Account.Create(Guid.Empty, "nobody", Role.Consumer, DateTime.UnixEpoch);

        public string Hash(IPasswordHasher<Account> hasher)
        {
            lock (_lock)
            {
                return _hash ??= hasher.HashPassword(Account, Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));
            }
        }
    }
}
