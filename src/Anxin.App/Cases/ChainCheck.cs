namespace Anxin.App.Cases;

/// <summary>Recomputes one chain, entry by entry; fed in the order of the key.</summary>
internal sealed class ChainCheck(Guid caseId, JournalReport report)
{
    private byte[] _hash = [];

    public Guid CaseId { get; } = caseId;

    public int Seq { get; private set; }

    public byte[] Hash => _hash;

    public void Next(JournalEntry entry)
    {
        report.Entries++;
        if (entry.Seq != Seq + 1)
        {
            report.Add(
                new(
                    "gap", Seq + 2 == entry.Seq ? $"Entry {Seq + 1} is missing." : $"Entries {Seq + 1} to {entry.Seq - 1} are missing.",
                    CaseId, entry.Seq));
        }
        else if (!entry.PreviousHash.AsSpan().SequenceEqual(_hash))
        {
            report.Add(
                new(
                    "link_broken", $"Entry {entry.Seq} does not continue entry {Seq}: one of them was changed, moved or replaced.", CaseId,
                    entry.Seq));
        }

        if (!entry.ComputeHash().AsSpan().SequenceEqual(entry.Hash))
        {
            report.Add(new("entry_changed", $"Entry {entry.Seq} was changed or moved after it was written.", CaseId, entry.Seq));
        }

        (Seq, _hash) = (entry.Seq, entry.Hash);
    }

    /// <summary>Compares the end of the chain with what the case says its journal is.</summary>
    public void End(int length, byte[] head)
    {
        if (Seq < length)
        {
            report.Add(new("tail_cut", $"The journal ends with entry {Seq}, but the case counts {length}.", CaseId, Seq));
        }
        else if (Seq > length || !head.AsSpan().SequenceEqual(_hash))
        {
            report.Add(new("wrong_head", $"The case's record of its last entry does not match entry {Seq}.", CaseId, Seq));
        }
    }
}
