using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Operations;

/// <summary>How the background work stands.</summary>
public static class CountJobs
{
    /// <summary>
    /// Due jobs wait for a runner; running ones are leased by one; later ones are timers; retrying ones failed at least once and will be
    /// tried again.
    /// </summary>
    public sealed record Counts(
        int Due, int Running, int Later, int Retrying, int Dead, DateTime? OldestDueAt, IReadOnlyList<ByType> Types);

    public sealed record ByType(string Type, int Waiting, int Dead);

    public sealed class Handler(AppDb db, TimeProvider clock)
    {
        public async Task<Counts> Handle(CancellationToken ct)
        {
            var now = clock.UtcNow();
            var waiting = db.Jobs.Where(j => j.State == JobState.Waiting);
            var due = waiting.Where(j => j.DueAt <= now && (j.LeasedUntil == null || j.LeasedUntil < now));
            var types = await db.Jobs.GroupBy(j => j.Type)
                .Select(
                    g =>
                        new { Type = g.Key, Waiting = g.Count(j => j.State == JobState.Waiting), Dead = g.Count(
                            j => j.State == JobState.Dead) })
                .OrderBy(t => t.Type).ToListAsync(ct);
            return new Counts(
                await due.CountAsync(ct),
                await waiting.CountAsync(j => j.LeasedUntil >= now, ct),
                await waiting.CountAsync(j => j.DueAt > now, ct),
                await waiting.CountAsync(j => j.FailedAt != null && j.Attempts > 0, ct),
                types.Sum(t => t.Dead),
                await due.MinAsync(j => (DateTime?)j.DueAt, ct),
                [.. types.Select(t => new ByType(t.Type, t.Waiting, t.Dead))]);
        }
    }
}
