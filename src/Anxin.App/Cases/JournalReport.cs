namespace Anxin.App.Cases;

/// <summary>What a verification read and found. Of very many findings only the first are kept; <see cref="Problems"/> counts them all.</summary>
public sealed class JournalReport
{
    public const int Kept = 1000;
    private readonly List<JournalFinding> _findings = [];

    public bool Ok => Problems == 0;

    public long Cases { get; internal set; }

    public long Entries { get; internal set; }

    public long Checkpoints { get; internal set; }

    /// <summary>How many of the checkpoints carry a time stamp of a foreign authority.</summary>
    public long Stamps { get; internal set; }

    public DateTime? LastCheckpointAt { get; internal set; }

    public long Problems { get; private set; }

    public IReadOnlyList<JournalFinding> Findings => _findings;

    internal void Add(JournalFinding finding)
    {
        Problems++;
        if (_findings.Count < Kept)
        {
            _findings.Add(finding);
        }
    }
}
