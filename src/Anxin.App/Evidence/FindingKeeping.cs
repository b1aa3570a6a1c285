using Anxin.App.Claims;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence.Reading;
using Anxin.App.Jobs;
using Anxin.App.Vault;
using Anxin.Forensics.Inspecting;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Evidence;

/// <summary>
/// Keeps what checks saw: what older versions said stays, only what newer ones say is added. The newest version of a check always speaks
/// last: where it sees nothing of what an older one told, it says so.
/// </summary>
public sealed class FindingKeeping(AppDb db, Vault.Vault vault, FileStore files, PictureReader reader, TimeProvider clock)
{
    /// <summary>Changes the tracked entities; the masks are in the store before their rows are. The caller saves.</summary>
    public async Task Keep(EvidenceItem item, Claim claim, Findings findings, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var before = (await db.Findings.Where(f => f.EvidenceId == item.Id).Select(f => new { f.Check, f.CheckVersion }).ToListAsync(ct))
            .ToLookup(f => f.Check, f => f.CheckVersion);
        var key = vault.Open(await db.VaultKeys.AsNoTracking().SingleAsync(k => k.Id == item.CaseId, ct));
        foreach (var ofCheck in findings.All.GroupBy(f => (f.Check, f.Version)).Where(g => !before[g.Key.Check].Contains(g.Key.Version)))
        {
            db.Findings.AddRange(await Rows(item, [.. ofCheck], key, now, ct));
        }

        db.Findings.AddRange(Inspection.Checks
            .Where(c => before.Contains(c.Check) && before[c.Check].All(version => version < c.Version))
            .Where(c => findings.All.All(f => f.Check != c.Check))
            .Select(c => FindingRow.Of(item, Withdrawn(c), 0, now)));
        if (findings.Print is { } print && !await db.Prints.AnyAsync(p => p.Id == item.Id, ct))
        {
            db.Prints.Add(Print.OfEvidence(item, claim.MerchantId, print, now).Seal(print, vault.Installation, key));
        }
    }

    /// <summary>The picture was looked at whole: what comes of it is for jobs.</summary>
    public void End(EvidenceItem item)
    {
        db.Examinations.Add(Examination.Of(item.Id, InspectEvidence.Engine, clock.UtcNow()));
        db.Enqueue(new WeighFindings(item.CaseId), clock.UtcNow(), item.CaseId);
    }

    /// <summary>Text is read in the buyer's photos, by a job of its own: it takes longer, and nobody waits for it.</summary>
    public async Task AskForText(EvidenceItem item, CancellationToken ct)
    {
        var version = await reader.Version();
        if (item.Party == ClaimParty.Consumer
            && !await db.Findings.AnyAsync(f => f.EvidenceId == item.Id && f.Check == OrderText.Check && f.CheckVersion >= version, ct))
        {
            db.Enqueue(new ReadOrderText(item.Id), clock.UtcNow(), item.CaseId);
        }
    }

    private async Task<IReadOnlyList<FindingRow>> Rows(
        EvidenceItem item, IReadOnlyList<Finding> findings, DataKey key, DateTime now, CancellationToken ct)
    {
        var rows = new List<FindingRow>();
        foreach (var finding in findings)
        {
            var row = FindingRow.Of(item, finding, rows.Count, now);
            if (finding.Mask is { } mask && mask.Bits.ContainsAnyExcept((byte)0))
            {
                var stored = await files.Put(mask.ToPng(), ct);
                row.Show(stored.Address, key.Seal(stored.Key, FindingRow.MaskKeyField));
            }

            rows.Add(row);
        }

        return rows;
    }

    private static Finding Withdrawn(CheckVersion check) => new(
        check.Check, check.Version, Outcome.NoConclusion, new Reason("check-sees-nothing-now", new Dictionary<string, string>()));
}
