using System.Text.Json.Nodes;
using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>
/// Whether a claim's file is still the one that was received: the journal unbroken, exactly the photos that it lists by address, and in the
/// store under each address the bytes that belong there.
/// </summary>
public sealed class EvidenceSeal(AppDb db, Originals originals, TimeProvider clock)
{
    /// <summary>The refusal of a file that is not the one that was received.</summary>
    public const string Broken = "evidence_changed";

    private static readonly string[] Listing = ["submitted", "evidence_added", "inspection_reported"];

    /// <summary>
    /// Null when it is. A case that somebody else wrote to since it was loaded cannot be compared with what is stored now: stale.
    /// </summary>
    public async Task<Error?> Refuse(Case @case, CancellationToken ct)
    {
        if (await Holds(@case, ct))
        {
            return null;
        }

        return await db.Cases.AnyAsync(c => c.Id == @case.Id && c.JournalLength == @case.JournalLength, ct)
            ? new Conflict(
                Broken, "The file of this claim is not the one that was received; nothing can be decided on it.",
                "A supervisor and an auditor must look at the journal first.")
            : new Stale();
    }

    private async Task<bool> Holds(Case @case, CancellationToken ct)
    {
        var entries = await db.Journal.AsNoTracking().Where(j => j.CaseId == @case.Id).OrderBy(j => j.Seq).ToListAsync(ct);
        var report = new JournalReport();
        var chain = new ChainCheck(@case.Id, report);
        entries.ForEach(chain.Next);
        chain.End(@case.JournalLength, @case.JournalHead);

        var listed = entries.Where(e => Listing.Contains(e.Kind))
            .SelectMany(e => JsonNode.Parse(e.Payload)?["photos"]?.AsArray() ?? []).Select(a => a!.GetValue<string>());
        var held = await db.Evidence.AsNoTracking().Where(e => e.CaseId == @case.Id).ToListAsync(ct);
        return report.Ok && listed.Order(StringComparer.Ordinal).SequenceEqual(ClaimPhotos.Addresses(held).Order(StringComparer.Ordinal))
            && await Readable(held, ct);
    }

    /// <summary>Shows the broken file to the desk; the claim stays as it is until somebody has looked.</summary>
    public Task<Error?> Report(Guid claimId, string actor, CancellationToken ct) => db.Act(
        async () =>
        {
            var @case = await db.Cases.SingleAsync(c => c.Id == claimId, ct);
            if (@case.Attention != Attention.EvidenceChanged)
            {
                @case.Raise(Attention.EvidenceChanged);
                db.Append(@case, actor, Broken, clock.UtcNow());
            }

            return null;
        },
        ct);

    private async Task<bool> Readable(IEnumerable<EvidenceItem> items, CancellationToken ct)
    {
        foreach (var item in items)
        {
            if (await originals.Read(item, ct) is null)
            {
                return false;
            }
        }

        return true;
    }
}
