using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace Anxin.App.Parties;

/// <summary>What a session says about its account. No name: that is opened from the vault when it is shown.</summary>
public sealed class AccountPrincipal : IUserClaimsPrincipalFactory<Account>
{
    /// <summary>The account's security stamp when the session began.</summary>
    public const string StampClaim = "stamp";

    public Task<ClaimsPrincipal> CreateAsync(Account user) => Task.FromResult(Of(user));

    public static ClaimsPrincipal Of(Account account)
    {
        var identity = Identity(account.Role);
        identity.AddClaim(new Claim(Caller.AccountClaim, account.Id.ToString()));
        identity.AddClaim(new Claim(StampClaim, account.SecurityStamp!));
        AddId(identity, Caller.MerchantClaim, account.MerchantId);
        AddId(identity, Caller.TechnicianClaim, account.TechnicianId);
        return new ClaimsPrincipal(identity);
    }

    /// <summary>A consumer who proved to hold a phone. There is no account; the index finds the phone's cases.</summary>
    public static ClaimsPrincipal OfPhone(byte[] phoneIndex, string maskedPhone)
    {
        var identity = Identity(Role.Consumer);
        identity.AddClaim(new Claim(Caller.PhoneClaim, Convert.ToHexString(phoneIndex)));
        identity.AddClaim(new Claim(Caller.NameClaim, maskedPhone));
        return new ClaimsPrincipal(identity);
    }

    public static ClaimsPrincipal OfKey(ApiKey key)
    {
        var identity = Identity(Role.Integrator);
        identity.AddClaim(new Claim(Caller.ApiKeyClaim, key.Id.ToString()));
        identity.AddClaim(new Claim(Caller.NameClaim, key.Name));
        AddId(identity, Caller.MerchantClaim, key.MerchantId);
        return new ClaimsPrincipal(identity);
    }

    private static ClaimsIdentity Identity(Role role) =>
        new([new Claim(Caller.RoleClaim, role.ToString())], Schemes.Selector, Caller.AccountClaim, Caller.RoleClaim);

    private static void AddId(ClaimsIdentity identity, string claim, Guid? id)
    {
        if (id is { } value)
        {
            identity.AddClaim(new Claim(claim, value.ToString()));
        }
    }
}
