using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Security.Cryptography;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Parties;

/// <summary>
/// A consumer shows to hold a phone by its newest code. Each try is counted before the code is compared, so five tries are five however
/// many run at once; a code works once.
/// </summary>
public static class SignInByPhone
{
    public sealed record Command([Required, StringLength(40)] string Phone, [Required, StringLength(12)] string Code);

    public sealed class Handler(AppDb db, Vault.Vault vault, SaveHooks hooks, TimeProvider clock)
    {
        public async Task<Result<ClaimsPrincipal>> Handle(Command command, CancellationToken ct)
        {
            if (!Phone.TryParse(command.Phone, out var phone))
            {
                return new Invalid("phone_invalid", "This is not a phone number we can read.", "phone", "Write it like 138 0013 8000.");
            }

            var (index, now) = (vault.PhoneIndex(phone), clock.UtcNow());
            var newest = await db.PhoneCodes.AsNoTracking().Where(c => c.PhoneIndex == index).OrderByDescending(c => c.CreatedAt)
                .ThenByDescending(c => c.Id).FirstOrDefaultAsync(ct);
            return newest is not null && newest.ExpiresAt > now && await CountTry(newest.Id, ct) && Matches(newest, command.Code.Trim())
                && await Use(newest.Id, now, ct)
                ? AccountPrincipal.OfPhone(index, Mask.Phone(phone))
                : new Unauthenticated("wrong_code", "The code is wrong or no longer valid.", "Check it, or ask for a new code.");
        }

        private bool Matches(PhoneCode stored, string code) =>
            CryptographicOperations.FixedTimeEquals(stored.Code, PhoneCode.Fingerprint(vault, stored.Id, code));

        private async Task<bool> CountTry(Guid id, CancellationToken ct) =>
            await hooks.Write(
                () => db.PhoneCodes.Where(c => c.Id == id && c.UsedAt == null && c.Tries < PhoneCode.TriesAllowed)
                    .ExecuteUpdateAsync(c => c.SetProperty(x => x.Tries, x => x.Tries + 1), ct),
                ct) == 1;

        private async Task<bool> Use(Guid id, DateTime now, CancellationToken ct) =>
            await hooks.Write(
                () =>
                    db.PhoneCodes.Where(c => c.Id == id && c.UsedAt == null).ExecuteUpdateAsync(c => c.SetProperty(x => x.UsedAt, now), ct),
                ct) == 1;
    }
}
