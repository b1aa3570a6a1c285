using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Parties;

/// <summary>Ends a key at once and for good.</summary>
public static class RevokeApiKey
{
    public sealed record Revoked(Guid Id, DateTime At);

    public sealed class Handler(AppDb db, Caller caller, TimeProvider clock)
    {
        public async Task<Result<Revoked>> Handle(Guid id, CancellationToken ct)
        {
            if (await db.ApiKeys.FirstOrDefaultAsync(k => k.Id == id, ct) is not { } key)
            {
                return new NotFound("no_such_api_key", "There is no such key.", "Read the keys again.");
            }

            var now = clock.UtcNow();
            if (key.Revoke(now) is { } refusal)
            {
                return refusal;
            }

            db.PartyChanges.Add(PartyChange.Of(id, caller.Actor, "api_key_revoked", now));
            await db.SaveChangesAsync(ct);
            return new Revoked(id, now);
        }
    }
}
