using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Vault;

/// <summary>
/// Adds a wrapping key to the ring and wraps every data key with it. The ring is on disk before the first key is wrapped anew, and old
/// wrapping keys stay in it, so that
/// an interruption at any point leaves everything readable; running it again finishes the work. A running server learns of the new key by
/// itself.
/// </summary>
public static class RotateKeys
{
    private const int BatchSize = 500;

    /// <summary>Only finishing means: no new wrapping key, just the rest of an interrupted rotation.</summary>
    public sealed record Command(bool OnlyFinish);

    public sealed record Rotated(string WrappingKey, int WrappingKeys, long Rewrapped, long AlreadyWrapped);

    public sealed class Handler(IDbContextFactory<AppDb> databases, AppOptions options, TimeProvider clock)
    {
        public async Task<Result<Rotated>> Handle(Command command, IProgress<WorkDone> progress, CancellationToken ct)
        {
            if (Environment.GetEnvironmentVariable(KeyRingFile.Variable) is { Length: > 0 } && !command.OnlyFinish)
            {
                return new Conflict(
                    "ring_in_variable",
                    $"The key ring comes from {KeyRingFile.Variable}, which a program cannot change for the next start.",
                    $"Put the ring into {options.KeyRingPath}, unset the variable, rotate, and set the variable from the new file.");
            }

            var ring = KeyRingFile.Read(options.KeyRingPath);
            if (!command.OnlyFinish)
            {
                ring = ring.WithNewWrappingKey(clock.UtcNow());
                KeyRingFile.Write(options.KeyRingPath, ring);
            }

            return await Rewrap(ring, progress, ct);
        }

        private async Task<Rotated> Rewrap(KeyRing ring, IProgress<WorkDone> progress, CancellationToken ct)
        {
            var vault = new Vault(ring);
            var newest = ring.Newest.Id;
            long total, already;
            await using (var db = await databases.CreateDbContextAsync(ct))
            {
                already = await db.VaultKeys.LongCountAsync(k => k.WrappedBy == newest && k.DestroyedAt == null, ct);
                total = await db.VaultKeys.LongCountAsync(k => k.WrappedBy != newest && k.DestroyedAt == null, ct);
            }

            var done = 0L;
            while (await Batch(vault, newest, ct) is > 0 and var count)
            {
                done += count;
                progress.Report(new WorkDone(done, Math.Max(total, done)));
            }

            return new Rotated(newest, ring.WrappingKeys.Count, done, already);
        }

        private async Task<int> Batch(Vault vault, string newest, CancellationToken ct)
        {
            while (true)
            {
                await using var db = await databases.CreateDbContextAsync(ct);
                var keys = await db.VaultKeys.Where(k => k.WrappedBy != newest && k.DestroyedAt == null).OrderBy(k => k.Id).Take(BatchSize)
                    .ToListAsync(ct);
                keys.ForEach(k => vault.Rewrap(k));
                try
                {
                    await db.SaveChangesAsync(ct);
                    return keys.Count;
                }
                catch (DbUpdateConcurrencyException)
                {
                    // One of them was destroyed or wrapped meanwhile: look again.
                }
            }
        }
    }
}
