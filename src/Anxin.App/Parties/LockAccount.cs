using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Parties;

/// <summary>Keeps an account out, or lets it in again. Locking ends its sessions; unlocking also forgives wrong passwords.</summary>
public static class LockAccount
{
    public sealed record Done(Guid Id, bool Locked);

    public sealed class Handler(AppDb db, Attempts attempts, Sessions sessions, Caller caller, TimeProvider clock)
    {
        public async Task<Result<Done>> Handle(Guid id, bool locked, CancellationToken ct)
        {
            if (await db.Users.FirstOrDefaultAsync(a => a.Id == id, ct) is not { } account)
            {
                return new NotFound("no_such_account", "There is no such account.", "Read the accounts again.");
            }

            if (locked && id == caller.AccountId)
            {
                return new Conflict("own_account", "You cannot lock your own account.", "Ask another administrator.");
            }

            if (locked && account.Lock(clock.UtcNow()) is { } refusal)
            {
                return refusal;
            }

            if (!locked)
            {
                account.Unlock();
            }

            db.PartyChanges.Add(PartyChange.Of(id, caller.Actor, locked ? "account_locked" : "account_unlocked", clock.UtcNow()));
            if (await db.SaveUnlessStale(ct) is { } stale)
            {
                return stale;
            }

            sessions.Forget(id);
            if (!locked)
            {
                await attempts.Forget(SignIn.Tries, account.NormalizedUserName!, ct);
            }

            return new Done(id, locked);
        }
    }
}
