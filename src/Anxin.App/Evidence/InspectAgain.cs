using Anxin.App.Claims;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence.Reading;
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

    private static readonly string[] Kinds = [nameof(InspectEvidence), nameof(ReadOrderText)];

    /// <summary>Photos of open claims that this engine has not looked at, or in which no text was read though it can be.</summary>
    internal static IQueryable<EvidenceItem> Outdated(AppDb db, string engine, int text) => db.Evidence
        .Where(e => db.Claims.Any(c => c.Id == e.CaseId && c.Open))
        .Where(e => !db.Examinations.Any(x => x.EvidenceId == e.Id && x.Engine == engine)
            || (e.Party == ClaimParty.Consumer
                && !db.Findings.Any(f => f.EvidenceId == e.Id && f.Check == OrderText.Check && f.CheckVersion >= text)));

    public sealed class Handler(AppDb db, PictureReader reader, TimeProvider clock) : IJobHandler<InspectAgain>
    {
        public async Task Run(InspectAgain payload, CancellationToken ct)
        {
            if (payload.Engine != InspectEvidence.Engine)
            {
                return;
            }

            var now = clock.UtcNow();
            if (await db.Jobs.CountAsync(j => Kinds.Contains(j.Type) && j.State == JobState.Waiting, ct) >= Batch)
            {
                db.Enqueue(payload, now, after: Pause);
                return;
            }

            var photos = Outdated(db, payload.Engine, await reader.Version());
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
