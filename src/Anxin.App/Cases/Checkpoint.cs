using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Cases;

/// <summary>Writes down, outside the database and signed, how far every journal has come: what is cut, removed or computed anew later contradicts it.</summary>
public sealed record Checkpoint
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    // An entry carries the time its act began; it becomes visible when its transaction ends.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);
    private const int HeadsPerLine = 2000;

    public sealed class Handler(AppDb db, CheckpointFiles files, KeyRing ring, TimeProvider clock) : IJobHandler<Checkpoint>
    {
        public async Task Run(Checkpoint payload, CancellationToken ct)
        {
            var mark = await db.CheckpointMarks.FirstOrDefaultAsync(ct);
            var (number, previous) = await Continue(mark, ct);
            var heads = await ChangedHeads(mark, ct);
            if (heads.Count == 0)
            {
                return;
            }

            var cases = await db.Cases.LongCountAsync(ct);
            foreach (var some in heads.Chunk(HeadsPerLine))
            {
                var line = CheckpointLine.Sign(ring, ++number, previous, clock.UtcNow(), cases, some);
                await files.Append(line, ct);
                previous = Convert.ToHexStringLower(line.Hash());
                if (mark is null)
                {
                    db.CheckpointMarks.Add(mark = CheckpointMark.First(line));
                }
                else
                {
                    mark.Move(line);
                }
            }
        }

        /// <summary>
        /// Normally the file's last line. A line the database does not know yet was written just before a crash and counts; when the file ends before the database's mark,
        /// lines are missing: numbering goes on after the mark, and the gap stays for the verification to find.
        /// </summary>
        private async Task<(long Number, string Previous)> Continue(CheckpointMark? mark, CancellationToken ct)
        {
            var last = await files.Last(ct);
            return last is not null && last.Number >= (mark?.Number ?? 0)
                ? (last.Number, Convert.ToHexStringLower(last.Hash()))
                : (mark?.Number ?? 0, mark is null ? "" : Convert.ToHexStringLower(mark.LineHash));
        }

        private async Task<List<CheckpointLine.Head>> ChangedHeads(CheckpointMark? mark, CancellationToken ct)
        {
            var since = mark is null ? DateTime.MinValue : mark.At - Overlap;
            var known = new Dictionary<Guid, int>();
            foreach (var head in (await files.Since(since, ct)).SelectMany(l => l.Heads))
            {
                known[head.CaseId] = head.Seq;
            }

            var heads = new List<CheckpointLine.Head>();
            var changed = db.Journal.Where(e => e.At >= since).Select(e => e.CaseId).Distinct();
            await foreach (var head in db.Cases.Where(c => changed.Contains(c.Id)).Select(c => new { c.Id, c.JournalLength, c.JournalHead }).AsAsyncEnumerable().WithCancellation(ct))
            {
                if (!known.TryGetValue(head.Id, out var seq) || seq != head.JournalLength)
                {
                    heads.Add(new CheckpointLine.Head(head.Id, head.JournalLength, Convert.ToHexStringLower(head.JournalHead)));
                }
            }

            return heads;
        }
    }
}
