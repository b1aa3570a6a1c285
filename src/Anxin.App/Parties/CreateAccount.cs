using System.ComponentModel.DataAnnotations;
using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Parties;

/// <summary>
/// A new account with a one-time password, which must be changed at the first sign-in. Used by the API, the command line and the demo.
/// </summary>
public static class CreateAccount
{
    public sealed record Command(
        [Required, StringLength(40, MinimumLength = 3), PlainText] string UserName,
        Role Role,
        [Required, StringLength(50), PlainText] string Name,
        Guid? MerchantId = null,
        Guid? TechnicianId = null);

    /// <summary>The one-time password is here and nowhere else.</summary>
    public sealed record Created(Guid Id, string UserName, Role Role, string InitialPassword);

    /// <summary>How the demo's accounts differ: their password stays, and the role switcher may become them.</summary>
    public enum Kind
    {
        Real,
        Demo,
    }

    public sealed class Handler(AppDb db, UserManager<Account> users, Vault.Vault vault, CreateOnce once, TimeProvider clock)
    {
        public Task<Result<Created>> Handle(Command command, string actor, CancellationToken ct) =>
            Handle(command, actor, null, Kind.Real, ct);

        public async Task<Result<Created>> Handle(Command command, string actor, string? idempotencyKey, Kind kind, CancellationToken ct) =>
            await once.Run("accounts", actor, idempotencyKey, command, () => Prepare(command, actor, kind, ct), ct);

        private async Task<Result<Created>> Prepare(Command command, string actor, Kind kind, CancellationToken ct)
        {
            if (await Belonging(command, ct) is { } refusal)
            {
                return refusal;
            }

            var (now, password) = (clock.UtcNow(), Passwords.OneTime());
            var account = Account.Create(OrderedId.Next(), command.UserName.Trim(), command.Role, now);
            var (stored, key) = vault.NewKey(account.Id, now);
            account.Name(key, command.Name.Trim());
            account.BelongTo(command.MerchantId, command.TechnicianId);
            account.RequirePasswordChange(kind == Kind.Real);
            if (kind == Kind.Demo)
            {
                account.MarkDemo();
            }

            var created = await users.CreateAsync(account, password);
            if (!created.Succeeded)
            {
                return Passwords.Refusal(created, "password");
            }

            db.VaultKeys.Add(stored);
            db.PartyChanges.Add(PartyChange.Of(account.Id, actor, "account_created", new { role = command.Role }, now));
            return new Created(account.Id, account.UserName!, account.Role, password);
        }

        private async Task<Error?> Belonging(Command command, CancellationToken ct) => command switch
        {
            { Role: Role.Consumer or Role.Integrator } => new Invalid(
                "role_has_no_account", "Consumers sign in by phone and programs by API key; neither has an account.", "role",
                    "Choose another role, or make an API key."),
            { Role: Role.Merchant, MerchantId: null } =>
                new Invalid("merchant_missing", "A merchant's account belongs to a merchant.", "merchantId", "Name the merchant."),
            { Role: not Role.Merchant, MerchantId: not null } =>
                new Invalid("merchant_not_allowed", "Only a merchant's account belongs to a merchant.", "merchantId",
                    "Leave the merchant out."),
            { Role: Role.Technician, TechnicianId: null } =>
                new Invalid("technician_missing", "A technician's account belongs to a technician.", "technicianId",
                    "Name the technician."),
            { Role: not Role.Technician, TechnicianId: not null } => new Invalid(
                "technician_not_allowed", "Only a technician's account belongs to a technician.", "technicianId",
                    "Leave the technician out."),
            { MerchantId: { } merchant } when !await db.Merchants.AnyAsync(m => m.Id == merchant, ct) => new Invalid(
                "no_such_merchant", "There is no such merchant.", "merchantId", "Choose one from /api/people/merchants."),
            { TechnicianId: { } technician } when !await db.Technicians.AnyAsync(t => t.Id == technician, ct) => new Invalid(
                "no_such_technician", "There is no such technician.", "technicianId", "Choose one from /api/people/technicians."),
            _ => null,
        };
    }
}
