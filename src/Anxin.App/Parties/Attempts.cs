using System.Text;
using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Parties;

/// <summary>
/// At most so many attempts in any span of time, exactly, whatever runs in parallel and in however many processes: a limit of five is five
/// slots, and an attempt
/// needs a slot whose last use is older than the span. Unknown names are counted like known ones, so that being locked out tells nothing
/// about who exists.
/// </summary>
public sealed class Attempts(IDbContextFactory<AppDb> databases, SaveHooks hooks, Vault.Vault vault, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>What is limited, and how much of it.</summary>
    public sealed record Limit(string What, int Count, TimeSpan Within);

    /// <summary>Null when the attempt may go on; otherwise how long to wait.</summary>
    public async Task<TimeSpan?> Take(Limit limit, string who, CancellationToken ct)
    {
        var (key, now) = (Key(limit, who), clock.UtcNow());
        await using var db = await databases.CreateDbContextAsync(ct);
        var used = await db.Attempts.AsNoTracking().Where(a => a.Key == key).ToDictionaryAsync(a => a.Slot, a => a.At, ct);
        for (var slot = 0; slot < limit.Count; slot++)
        {
            var taken = used.TryGetValue(slot, out var at)
                ? at <= now - limit.Within && await Reuse(db, key, slot, now, limit.Within, ct)
                : await Add(db, key, slot, now, ct);
            if (taken)
            {
                return null;
            }
        }

        var oldest = used.Count == 0 ? now : used.Values.Min();
        var wait = oldest + limit.Within - now;
        return wait > TimeSpan.Zero ? wait : TimeSpan.FromSeconds(1);
    }

    /// <summary>Forgets the attempts, after one that succeeded.</summary>
    public async Task Forget(Limit limit, string who, CancellationToken ct)
    {
        var key = Key(limit, who);
        await using var db = await databases.CreateDbContextAsync(ct);
        await hooks.Write(() => db.Attempts.Where(a => a.Key == key).ExecuteDeleteAsync(ct), ct);
    }

    /// <summary>
    /// Lets attempts on one name come one after another in this process, so that several right ones at once do not use up each other's
    /// slots.
    /// </summary>
    public async Task<IDisposable> Turn(Limit limit, string who, CancellationToken ct)
    {
        var turn = _turns[Key(limit, who)[0] % _turns.Length];
        await turn.WaitAsync(ct);
        return new Held(turn);
    }

    public void Dispose() => Array.ForEach(_turns, t => t.Dispose());

    private static async Task<bool> Add(AppDb db, byte[] key, int slot, DateTime now, CancellationToken ct)
    {
        db.Attempts.Add(new Attempt(key, slot, now));
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<bool> Reuse(AppDb db, byte[] key, int slot, DateTime now, TimeSpan within, CancellationToken ct)
    {
        var free = now - within;
        return await hooks.Write(
            () =>
                db.Attempts.Where(a => a.Key == key && a.Slot == slot && a.At <= free)
                    .ExecuteUpdateAsync(a => a.SetProperty(x => x.At, now), ct),
            ct) == 1;
    }

    private byte[] Key(Limit limit, string who) => vault.Fingerprint("attempt", Encoding.UTF8.GetBytes($"{limit.What}\n{who}"));

    private sealed class Held(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
