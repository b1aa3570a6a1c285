using System.Collections.Concurrent;
using System.Security.Claims;
using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Parties;

/// <summary>
/// Whether a session still holds: its account exists, is not locked, and has the security stamp the session began with. Answers are
/// remembered for half a minute,
/// so a change made through another process is felt within that time; one made here is felt at once.
/// </summary>
public sealed class Sessions(IDbContextFactory<AppDb> databases, TimeProvider clock)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<Guid, (State? State, DateTime At)> _known = new();

    public sealed record State(string Stamp, bool Locked, bool MustChangePassword);

    /// <summary>
    /// Null when the session is over. Sessions without an account (consumers, API keys) are not kept here and count as alive.
    /// </summary>
    public async ValueTask<(bool Alive, bool MustChangePassword)> Check(ClaimsPrincipal principal, CancellationToken ct)
    {
        if (!Guid.TryParse(principal.FindFirstValue(Caller.AccountClaim), out var id))
        {
            return (true, false);
        }

        var state = await Find(id, ct);
        return state is { Locked: false } && state.Stamp == principal.FindFirstValue(AccountPrincipal.StampClaim)
            ? (true, state.MustChangePassword)
            : (false, false);
    }

    public void Forget(Guid accountId) => _known.TryRemove(accountId, out _);

    private async ValueTask<State?> Find(Guid id, CancellationToken ct)
    {
        var now = clock.UtcNow();
        if (_known.TryGetValue(id, out var known) && now - known.At < Remembered)
        {
            return known.State;
        }

        await using var db = await databases.CreateDbContextAsync(ct);
        var state = await db.Users.Where(a => a.Id == id).Select(a => new State(a.SecurityStamp!, a.LockedAt != null, a.MustChangePassword))
            .FirstOrDefaultAsync(ct);
        _known[id] = (state, now);
        return state;
    }
}
