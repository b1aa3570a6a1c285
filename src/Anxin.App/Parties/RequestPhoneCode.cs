using System.ComponentModel.DataAnnotations;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Vault;
using Microsoft.Extensions.Options;

namespace Anxin.App.Parties;

/// <summary>A one-time code for a phone. The answer is the same whether a code goes out or the hour's codes are used up.</summary>
public static class RequestPhoneCode
{
    public sealed record Command([Required, StringLength(40)] string Phone);

    public sealed class Handler(AppDb db, Vault.Vault vault, Attempts attempts, IOptions<CodeOptions> options, OneTimeCodes codes)
    {
        private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

        public async Task<Error?> Handle(Command command, string remoteAddress, CancellationToken ct)
        {
            if (!Phone.TryParse(command.Phone, out var phone))
            {
                return new Invalid("phone_invalid", "This is not a phone number we can read.", "phone", "Write it like 138 0013 8000.");
            }

            // The phone first: asking again and again for one phone does not use up what the address may ask for others.
            if (await attempts.Take(new Attempts.Limit("code-to-phone", options.Value.PerPhone, Hour), phone.E164, ct) is not null ||
                await attempts.Take(new Attempts.Limit("code-from-address", options.Value.PerAddress, Hour), remoteAddress, ct) is not null)
            {
                return null;
            }

            codes.Issue(vault.PhoneIndex(phone), phone);
            await db.SaveChangesAsync(ct);
            return null;
        }
    }
}
