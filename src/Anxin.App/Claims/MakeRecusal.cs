using System.ComponentModel.DataAnnotations;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>Keeps a reviewer from deciding on a merchant they have to do with.</summary>
public static class MakeRecusal
{
    internal const string ReasonField = "recusal-reason";

    public sealed record Command([Required] Guid? AccountId, [Required] Guid? MerchantId, [Required, StringLength(500, MinimumLength = 3)] string Reason);

    public sealed record Made(Guid Id);

    public sealed class Handler(AppDb db, Vault.Vault vault, Caller caller, TimeProvider clock)
    {
        public async Task<Result<Made>> Handle(Command command, CancellationToken ct)
        {
            var (account, merchant) = (command.AccountId!.Value, command.MerchantId!.Value);
            if (!await db.Users.AnyAsync(a => a.Id == account && (a.Role == Role.Reviewer || a.Role == Role.Supervisor), ct))
            {
                return new Invalid("no_such_reviewer", "There is no such reviewer.", "accountId", "Choose a reviewer or supervisor.");
            }

            if (!await db.Merchants.AnyAsync(m => m.Id == merchant, ct))
            {
                return new Invalid("no_such_merchant", "There is no such merchant.", "merchantId", "Choose one from the list.");
            }

            var now = clock.UtcNow();
            var recusal = Recusal.Of(account, merchant, vault.Installation.Seal(command.Reason.Trim(), ReasonField), caller.Actor, now);
            db.Recusals.Add(recusal);
            db.PartyChanges.Add(PartyChange.Of(account, caller.Actor, "recusal_made", now));
            try
            {
                await db.SaveChangesAsync(ct);
                return new Made(recusal.Id);
            }
            catch (DbUpdateException e) when (e.IsUniqueViolation())
            {
                return new Conflict("recused_already", "This reviewer is recused from this merchant already.", "Read the list again.");
            }
        }
    }
}
