using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Evidence;

/// <summary>
/// Has the photos of open claims that this engine has not looked at inspected, a few at a time, so that fresh photos do not wait behind
/// them. Each is asked for once.
/// </summary>
/// <param name="After">The last photo that was asked for, or null at the beginning.</param>
/// <param name="Engine">The engine the job was meant for; another one has a job of its own.</param>
public sealed record InspectAgain(Guid? After, string Engine)
{
    /// <summary>How many photos at a time.</summary>
    public const int Batch = 8;

    /// <summary>How long until it is seen whether they are done.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Photos of open claims that were never looked at, or by another engine.</summary>
    internal static IQueryable<EvidenceItem> Outdated(AppDb db, string engine) => db.Evidence
        .Where(e => db.Claims.Any(c => c.Id == e.CaseId && c.Open))
        .Where(e => !db.Examinations.Any(x => x.EvidenceId == e.Id && x.Engine == engine));

    public sealed class Handler(AppDb db, TimeProvider clock) : IJobHandler<InspectAgain>
    {
        public async Task Run(InspectAgain payload, CancellationToken ct)
        {
            if (payload.Engine != InspectEvidence.Engine)
            {
                return;
            }

            var now = clock.UtcNow();
            if (await db.Jobs.CountAsync(j => j.Type == nameof(InspectEvidence) && j.State == JobState.Waiting, ct) >= Batch)
            {
                db.Enqueue(payload, now, after: Pause);
                return;
            }

            var photos = Outdated(db, payload.Engine);
            if (payload.After is { } after)
            {
                photos = photos.Where(e => e.Id > after);
            }

            var next = await photos.OrderBy(e => e.Id).Take(Batch).Select(e => new { e.Id, e.CaseId }).ToListAsync(ct);
            next.ForEach(photo => db.Enqueue(new InspectEvidence(photo.Id), now, photo.CaseId));
            if (next.Count == Batch)
            {
                db.Enqueue(payload with { After = next[^1].Id }, now, after: Pause);
            }
        }
    }
}
