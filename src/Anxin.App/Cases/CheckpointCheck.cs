using System.Security.Cryptography;
using Anxin.App.Data;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Cases;

/// <summary>Reads every checkpoint, checks signature, chain and numbering, and compares each recorded head with the journal of today.</summary>
public sealed class CheckpointCheck(AppDb db, CheckpointFiles files, KeyRing ring)
{
    private sealed record Seen(long Number, string Hash);

    /// <summary>What every line is compared with.</summary>
    private sealed record Proofs(ECDsa Key, CheckpointMark? Mark, Dictionary<long, CheckpointStamp> Stamps);

    /// <summary>Of one case when <paramref name="only"/> is given, else of all.</summary>
    internal async Task Run(Guid? only, JournalReport report, CancellationToken ct)
    {
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(ring.SigningKey, out _);
        var mark = await db.CheckpointMarks.AsNoTracking().FirstOrDefaultAsync(ct);
        var (proofs, last) = (new Proofs(key, mark, await files.Stamps(ct)), new Seen(0, ""));
        foreach (var file in files.All())
        {
            await foreach (var text in File.ReadLinesAsync(file, ct))
            {
                last = Line(text, Path.GetFileName(file), last, proofs, report) is { } line ? await Follow(line, proofs.Key, only, report, ct) : last;
            }
        }

        foreach (var stamp in proofs.Stamps.Values.Where(s => s.Number > last.Number))
        {
            report.Add(new("checkpoint_missing", $"Checkpoint {stamp.Number} was stamped by {stamp.Authority}; it is not in the files.", null, null, stamp.Number));
        }

        if (mark is not null && mark.Number > last.Number)
        {
            report.Add(new("checkpoint_missing", $"The last checkpoint in the files is number {last.Number}; number {mark.Number} was written.", null, null, mark.Number));
        }
    }

    /// <summary>Null for a line that is none; the chain is then expected to go on after the line before.</summary>
    private static CheckpointLine? Line(string text, string file, Seen last, Proofs proofs, JournalReport report)
    {
        if (CheckpointLine.Parse(text) is not { } line)
        {
            report.Add(new("checkpoint_unreadable", $"{file} has a line after checkpoint {last.Number} that is no checkpoint."));
            return null;
        }

        report.Checkpoints++;
        report.LastCheckpointAt = line.At;
        if (!line.IsSignedBy(proofs.Key))
        {
            report.Add(new("checkpoint_forged", $"Checkpoint {line.Number} in {file} is not signed by this installation's key.", null, null, line.Number));
        }
        else if (line.Number != last.Number + 1)
        {
            report.Add(new("checkpoint_missing", $"After checkpoint {last.Number} comes number {line.Number} in {file}.", null, null, line.Number));
        }
        else if (line.Previous != last.Hash)
        {
            report.Add(new("checkpoint_changed", $"Checkpoint {line.Number} in {file} does not continue the line before it.", null, null, line.Number));
        }

        Witnesses(line, file, proofs, report);
        return line;
    }

    /// <summary>What others remember of this line: the database's mark and the time-stamp authority.</summary>
    private static void Witnesses(CheckpointLine line, string file, Proofs proofs, JournalReport report)
    {
        var hash = line.Hash();
        if (proofs.Mark is { } mark && mark.Number == line.Number && !mark.LineHash.AsSpan().SequenceEqual(hash))
        {
            report.Add(new("checkpoint_changed", $"Checkpoint {line.Number} in {file} is not the one the database remembers.", null, null, line.Number));
        }

        if (proofs.Stamps.TryGetValue(line.Number, out var stamp))
        {
            report.Stamps++;
            if (!stamp.Covers(hash))
            {
                report.Add(new("stamp_broken", $"The time stamp of checkpoint {line.Number} is damaged or of another line.", null, null, line.Number));
            }
        }
    }

    private async Task<Seen> Follow(CheckpointLine line, ECDsa key, Guid? only, JournalReport report, CancellationToken ct)
    {
        if (line.IsSignedBy(key))
        {
            await Heads(line, only, report, ct);
        }

        return new Seen(line.Number, Convert.ToHexStringLower(line.Hash()));
    }

    private async Task Heads(CheckpointLine line, Guid? only, JournalReport report, CancellationToken ct)
    {
        foreach (var heads in line.Heads.Where(h => only is null || h.CaseId == only).Chunk(500))
        {
            var ids = heads.Select(h => h.CaseId).ToList();
            var lengths = await db.Cases.Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.JournalLength }).ToDictionaryAsync(c => c.Id, c => c.JournalLength, ct);
            var seqs = heads.Select(h => h.Seq).Distinct().ToList();
            var hashes = await db.Journal.Where(e => ids.Contains(e.CaseId) && seqs.Contains(e.Seq)).Select(e => new { e.CaseId, e.Seq, e.Hash })
                .ToDictionaryAsync(e => (e.CaseId, e.Seq), e => e.Hash, ct);
            foreach (var head in heads)
            {
                if (Compare(head, line.Number, lengths.ContainsKey(head.CaseId), hashes.GetValueOrDefault((head.CaseId, head.Seq))) is { } finding)
                {
                    report.Add(finding);
                }
            }
        }
    }

    private static JournalFinding? Compare(CheckpointLine.Head head, long checkpoint, bool exists, byte[]? hash) => hash switch
    {
        _ when !exists => new("case_removed", $"Checkpoint {checkpoint} knows this case; the database does not.", head.CaseId, head.Seq, checkpoint),
        null => new("tail_cut", $"Checkpoint {checkpoint} saw entry {head.Seq}, which is gone.", head.CaseId, head.Seq, checkpoint),
        _ when Convert.ToHexStringLower(hash) != head.Hash => new(
            "chain_computed_anew", $"Entry {head.Seq} is not the one checkpoint {checkpoint} saw.", head.CaseId, head.Seq, checkpoint),
        _ => null,
    };
}
