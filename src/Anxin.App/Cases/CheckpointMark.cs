namespace Anxin.App.Cases;

/// <summary>The last checkpoint written, kept in the database too, so that a checkpoint file cut at its end shows.</summary>
public sealed class CheckpointMark
{
    private CheckpointMark(long number, byte[] lineHash, DateTime at) => (Number, LineHash, At) = (number, lineHash, at);

    public int Id { get; private set; } = 1;

    public long Number { get; private set; }

    /// <summary>SHA-256 of the checkpoint's line.</summary>
    public byte[] LineHash { get; private set; }

    public DateTime At { get; private set; }

    public int Version { get; private set; }

    internal static CheckpointMark First(CheckpointLine line) => new(line.Number, line.Hash(), line.At);

    internal void Move(CheckpointLine line) => (Number, LineHash, At) = (line.Number, line.Hash(), line.At);
}
