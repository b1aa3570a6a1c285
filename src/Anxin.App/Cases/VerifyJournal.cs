using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Cases;

/// <summary>
/// Reads journals as they are now and finds every later edit, gap, reorder, cut tail, removed case and chain computed anew. Memory does
/// not grow with the journal.
/// </summary>
public static class VerifyJournal
{
    private const int PageSize = 2000;

    /// <summary>One case's answer over HTTP.</summary>
    public sealed record Verified(bool Ok, long Entries, IReadOnlyList<JournalFinding> Problems, DateTime? LastCheckpointAt);

    public sealed class Handler(AppDb db, JournalPages pages, CheckpointCheck checkpoints)
    {
        public async Task<Result<Verified>> One(Guid caseId, CancellationToken ct)
        {
            await using var moment = await pages.Moment(ct);
            var report = new JournalReport();
            var known = await db.Cases.Where(c => c.Id == caseId).Select(c => new { c.JournalLength, c.JournalHead })
                .FirstOrDefaultAsync(ct);
            var chain = new ChainCheck(caseId, report);
            await foreach (var entry in db.Journal.AsNoTracking().Where(e => e.CaseId == caseId).OrderBy(e => e.Seq).AsAsyncEnumerable()
                .WithCancellation(ct))
            {
                chain.Next(entry);
            }

            await checkpoints.Run(caseId, report, ct);
            if (known is null && report.Entries == 0 && report.Findings.All(f => f.CaseId != caseId))
            {
                return new NotFound("no_such_case", "There is no such case.", "Check the number, or look at the list of cases.");
            }

            chain.End(known?.JournalLength ?? 0, known?.JournalHead ?? []);
            return new Verified(report.Ok, report.Entries, report.Findings, report.LastCheckpointAt);
        }

        public async Task<JournalReport> All(IProgress<WorkDone> progress, CancellationToken ct)
        {
            await using var moment = await pages.Moment(ct);
            var report = new JournalReport { Cases = await db.Cases.LongCountAsync(ct) };
            await Chains(report, progress, ct);
            await WithoutEntries(report, ct);
            await checkpoints.Run(null, report, ct);
            return report;
        }

        private async Task Chains(JournalReport report, IProgress<WorkDone> progress, CancellationToken ct)
        {
            var total = await db.Journal.LongCountAsync(ct);
            var (open, ended) = ((ChainCheck?)null, new List<ChainCheck>());
            for (var page = await pages.First(PageSize, ct); page.Count > 0; page = await pages.After(
                page[^1].CaseId, page[^1].Seq, PageSize, ct))
            {
                foreach (var entry in page)
                {
                    if (open?.CaseId != entry.CaseId)
                    {
                        ended.AddRange(open is null ? [] : [open]);
                        open = new ChainCheck(entry.CaseId, report);
                    }

                    open.Next(entry);
                }

                await End(ended, report, ct);
                ended.Clear();
                progress.Report(new WorkDone(report.Entries, total));
            }

            await End(open is null ? [] : [open], report, ct);
        }

        private async Task End(IReadOnlyList<ChainCheck> chains, JournalReport report, CancellationToken ct)
        {
            var ids = chains.Select(c => c.CaseId).ToList();
            var heads = await db.Cases.Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.JournalLength, c.JournalHead })
                .ToDictionaryAsync(c => c.Id, ct);
            foreach (var chain in chains)
            {
                if (heads.TryGetValue(chain.CaseId, out var head))
                {
                    chain.End(head.JournalLength, head.JournalHead);
                }
                else
                {
                    report.Add(new("case_removed", "The journal is there, its case is not.", chain.CaseId, chain.Seq));
                }
            }
        }

        private async Task WithoutEntries(JournalReport report, CancellationToken ct)
        {
            var bare = db.Cases.Where(c => c.JournalLength > 0 && !db.Journal.Any(e => e.CaseId == c.Id))
                .Select(c => new { c.Id, c.JournalLength });
            await foreach (var found in bare.AsAsyncEnumerable().WithCancellation(ct))
            {
                report.Add(new("journal_removed", $"The case counts {found.JournalLength} entries; none is there.", found.Id));
            }
        }
    }
}
