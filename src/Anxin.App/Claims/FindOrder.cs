using System.ComponentModel.DataAnnotations;
using System.Text;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Anxin.App.Claims;

/// <summary>
/// A buyer finds an order by its number and a code to the phone it was sold to. Whoever knows only one of the two learns nothing: the answer
/// is always the same.
/// </summary>
public static class FindOrder
{
    public sealed record CodeCommand([Required, StringLength(60)] string OrderNumber, [Required, StringLength(40)] string Phone);

    public sealed record Command(
        [Required, StringLength(60)] string OrderNumber, [Required, StringLength(40)] string Phone, [Required, StringLength(12)] string Code);

    public sealed record Found(string OrderToken);

    public sealed class Handler(AppDb db, Vault.Vault vault, OneTimeCodes codes, TimeProvider clock)
    {
        public async Task<Result<Found>> Find(Command command, CancellationToken ct)
        {
            var number = command.OrderNumber.Trim();
            return Phone.TryParse(command.Phone, out var phone)
                && await OrderOf(number, phone, ct) is { } order
                && await codes.Redeem(Index(vault, number, phone), command.Code, ct)
                ? new Found(vault.OrderToken(order, clock.UtcNow() + OrderByLink.ProofHolds))
                : new Unauthenticated("code_wrong", "The code is wrong or no longer valid.", "Check it, or ask for a new code.");
        }

        /// <summary>The newest order that has this number and was sold to this phone; two merchants may use one number.</summary>
        internal Task<Guid?> OrderOf(string number, Phone phone, CancellationToken ct)
        {
            var index = vault.PhoneIndex(phone);
            return db.Orders.Where(o => o.Number == number && o.BuyerPhoneIndex == index).OrderByDescending(o => o.PlacedAt)
                .Select(o => (Guid?)o.Id).FirstOrDefaultAsync(ct);
        }
    }

    public sealed class CodeHandler(AppDb db, Vault.Vault vault, Attempts attempts, IOptions<CodeOptions> options, OneTimeCodes codes)
    {
        private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

        public async Task<Error?> Send(CodeCommand command, string remoteAddress, Handler orders, CancellationToken ct)
        {
            if (!Phone.TryParse(command.Phone, out var phone))
            {
                return new Invalid("phone_invalid", "This is not a phone number we can read.", "phone", "Write it like 138 0013 8000.");
            }

            var number = command.OrderNumber.Trim();
            if (await attempts.Take(new Attempts.Limit("code-to-phone", options.Value.PerPhone, Hour), phone.E164, ct) is null
                && await attempts.Take(new Attempts.Limit("code-from-address", options.Value.PerAddress, Hour), remoteAddress, ct) is null
                && await orders.OrderOf(number, phone, ct) is not null)
            {
                codes.Issue(Index(vault, number, phone), phone);
                await db.SaveChangesAsync(ct);
            }

            return null;
        }
    }

    /// <summary>A code asked for here opens this order and is no sign-in.</summary>
    private static byte[] Index(Vault.Vault vault, string number, Phone phone) =>
        vault.Fingerprint("claim-code", Encoding.UTF8.GetBytes($"{phone.E164}\n{number}"))[..16];
}
