using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>Ends a recusal; that it was there stays in the account's history.</summary>
public static class LiftRecusal
{
    public sealed record Lifted(Guid Id);

    public sealed class Handler(AppDb db, Caller caller, TimeProvider clock)
    {
        public async Task<Result<Lifted>> Handle(Guid id, CancellationToken ct)
        {
            if (await db.Recusals.FirstOrDefaultAsync(r => r.Id == id, ct) is not { } recusal)
            {
                return new NotFound("no_such_recusal", "There is no such recusal.", "Read the list again.");
            }

            db.Recusals.Remove(recusal);
            db.PartyChanges.Add(PartyChange.Of(recusal.AccountId, caller.Actor, "recusal_lifted", clock.UtcNow()));
            await db.SaveChangesAsync(ct);
            return new Lifted(id);
        }
    }
}
