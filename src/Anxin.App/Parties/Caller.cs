using System.Security.Claims;
using Anxin.App.Cases;

namespace Anxin.App.Parties;

/// <summary>Who asks, as every handler sees it. Built from the signed-in principal; lists and objects are scoped by it.</summary>
public sealed record Caller(Role Role, Guid? AccountId, Guid? MerchantId, Guid? TechnicianId, byte[]? PhoneIndex, string Actor)
{
    public const string RoleClaim = "role";
    public const string AccountClaim = "sub";
    public const string NameClaim = "name";
    public const string MerchantClaim = "merchant";
    public const string TechnicianClaim = "technician";
    public const string PhoneClaim = "phone-index";
    public const string ApiKeyClaim = "api-key";

    public bool IsTenant => Role is Role.Merchant or Role.Integrator;

    public static Caller? From(ClaimsPrincipal principal)
    {
        if (!Enum.TryParse<Role>(principal.FindFirstValue(RoleClaim), out var role))
        {
            return null;
        }

        var (account, technician, apiKey) = (Id(principal, AccountClaim), Id(principal, TechnicianClaim), Id(principal, ApiKeyClaim));
        var actor = technician is { } t
            ? Actors.Technician(t)
            : account is { } a
            ? Actors.Account(a)
            : apiKey is { } k
            ? Actors.ApiKey(k)
            : Actors.Consumer;
        var phone = principal.FindFirstValue(PhoneClaim) is { } text ? Convert.FromHexString(text) : null;
        return new Caller(role, account, Id(principal, MerchantClaim), technician, phone, actor);
    }

    private static Guid? Id(ClaimsPrincipal principal, string claim) =>
        Guid.TryParse(principal.FindFirstValue(claim), out var id) ? id : null;
}
