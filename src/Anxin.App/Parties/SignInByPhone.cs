using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Anxin.App.Common;
using Anxin.App.Vault;

namespace Anxin.App.Parties;

/// <summary>A consumer shows to hold a phone by its newest code.</summary>
public static class SignInByPhone
{
    public sealed record Command([Required, StringLength(40)] string Phone, [Required, StringLength(12)] string Code);

    public sealed class Handler(Vault.Vault vault, OneTimeCodes codes)
    {
        public async Task<Result<ClaimsPrincipal>> Handle(Command command, CancellationToken ct)
        {
            if (!Phone.TryParse(command.Phone, out var phone))
            {
                return new Invalid("phone_invalid", "This is not a phone number we can read.", "phone", "Write it like 138 0013 8000.");
            }

            var index = vault.PhoneIndex(phone);
            return await codes.Redeem(index, command.Code, ct)
                ? AccountPrincipal.OfPhone(index, Mask.Phone(phone))
                : new Unauthenticated("wrong_code", "The code is wrong or no longer valid.", "Check it, or ask for a new code.");
        }
    }
}
