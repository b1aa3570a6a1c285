using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>Ends a recusal. That it was there, and who ended it, stays in the account's history.</summary>
public static class LiftRecusal
{
    public sealed record Lifted(Guid Id, DateTime At);

    public sealed class Handler(AppDb db, Caller caller, TimeProvider clock)
    {
        public async Task<Result<Lifted>> Handle(Guid id, CancellationToken ct)
        {
            var now = clock.UtcNow();
            var refusal = await db.Act(() => Lift(id, now, ct), ct);
            return refusal is null ? new Lifted(id, now) : refusal;
        }

        private async Task<Error?> Lift(Guid id, DateTime now, CancellationToken ct)
        {
            if (await db.Recusals.FirstOrDefaultAsync(r => r.Id == id, ct) is not { } recusal)
            {
                return new NotFound("no_such_recusal", "There is no such recusal.", "Read the list again; somebody may have lifted it.");
            }

            if (recusal.AccountId == caller.AccountId)
            {
                return new Forbidden("own_recusal", "Nobody lifts a recusal of their own.", "Ask another supervisor.");
            }

            db.Recusals.Remove(recusal);
            db.PartyChanges.Add(PartyChange.Of(recusal.AccountId, caller.Actor, "recusal_lifted", new { merchant = recusal.MerchantId }, now));
            return null;
        }
    }
}
