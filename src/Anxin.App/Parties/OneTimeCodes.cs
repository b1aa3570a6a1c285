using System.Globalization;
using System.Security.Cryptography;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Parties;

/// <summary>
/// Codes of six digits that go to a phone and work once. Each try is counted before the code is compared, so five tries are five however
/// many run at once.
/// </summary>
public sealed class OneTimeCodes(AppDb db, Vault.Vault vault, SaveHooks hooks, TimeProvider clock)
{
    /// <summary>Writes down a code and the job that sends it; the caller saves.</summary>
    /// <param name="index">Under what it is asked for again: the index of the phone, or of a phone and what it is to prove.</param>
    /// <param name="phone">Where it goes.</param>
    public void Issue(byte[] index, Phone phone)
    {
        var (now, id) = (clock.UtcNow(), OrderedId.Next());
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        var stored = new PhoneCode(id, index, PhoneCode.Fingerprint(vault, id, code), now, now + PhoneCode.Lifetime);
        db.PhoneCodes.Add(stored);
        db.Enqueue(SendPhoneCode.Of(vault, stored, phone, code), now);
    }

    /// <summary>Whether this is the newest code under the index, still valid; it is used up by that.</summary>
    public async Task<bool> Redeem(byte[] index, string code, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var newest = await db.PhoneCodes.AsNoTracking().Where(c => c.PhoneIndex == index).OrderByDescending(c => c.CreatedAt)
            .ThenByDescending(c => c.Id).FirstOrDefaultAsync(ct);
        return newest is not null && newest.ExpiresAt > now && await CountTry(newest.Id, ct) && Matches(newest, code.Trim())
            && await Use(newest.Id, now, ct);
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
            () => db.PhoneCodes.Where(c => c.Id == id && c.UsedAt == null).ExecuteUpdateAsync(c => c.SetProperty(x => x.UsedAt, now), ct),
            ct) == 1;
}
