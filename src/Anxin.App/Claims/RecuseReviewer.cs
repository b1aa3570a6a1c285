using System.ComponentModel.DataAnnotations;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>Keeps a reviewer from the claims against a merchant they have or had to do with. The reason is sealed.</summary>
public static class RecuseReviewer
{
    internal const string Field = "recusal";

    private static readonly Role[] Deciders = [Role.Reviewer, Role.Supervisor];

    public sealed record Command(
        [Required] Guid? AccountId, [Required] Guid? MerchantId, [Required, StringLength(300, MinimumLength = 5), PlainText] string Reason);

    public sealed record Recused(Guid Id, Guid AccountId, Guid MerchantId, DateTime At);

    public sealed class Handler(AppDb db, Caller caller, Vault.Vault vault, TimeProvider clock)
    {
        public async Task<Result<Recused>> Handle(Command command, CancellationToken ct)
        {
            Recused? recused = null;
            var refusal = await db.Act(
                async () =>
                {
                    var (account, merchant, now) = (command.AccountId!.Value, command.MerchantId!.Value, clock.UtcNow());
                    if (await Refuse(account, merchant, ct) is { } error)
                    {
                        return error;
                    }

                    var recusal = Recusal.Of(account, merchant, vault.Installation.Seal(command.Reason.Trim(), Field), caller.Actor, now);
                    db.Recusals.Add(recusal);
                    db.PartyChanges.Add(PartyChange.Of(account, caller.Actor, "reviewer_recused", new { merchant }, now));
                    recused = new Recused(recusal.Id, account, merchant, now);
                    return null;
                },
                ct);
            return refusal is null ? recused! : refusal;
        }

        private async Task<Error?> Refuse(Guid account, Guid merchant, CancellationToken ct) =>
            !await db.Users.AnyAsync(a => a.Id == account && Deciders.Contains(a.Role), ct)
                ? new Invalid(
                    "no_such_reviewer", "There is no reviewer or supervisor with this account.", "accountId", "Choose one of them from the accounts.")
                : !await db.Merchants.AnyAsync(m => m.Id == merchant, ct)
                ? new Invalid("no_such_merchant", "There is no such merchant.", "merchantId", "Choose one from the list of merchants.")
                : await db.Recusals.AnyAsync(r => r.AccountId == account && r.MerchantId == merchant, ct)
                ? new Conflict("recused_already", "This reviewer is kept from this merchant already.", "There is nothing left to do.")
                : null;
    }
}
