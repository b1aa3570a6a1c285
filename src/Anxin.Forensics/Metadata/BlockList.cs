namespace Anxin.Forensics.Metadata;

/// <summary>Collects blocks until a limit is reached; what is left out is remembered.</summary>
internal sealed class BlockList(MetadataLimits limits)
{
    private readonly List<MetadataBlock> _blocks = [];
    private int _total;

    public IReadOnlyList<MetadataBlock> Blocks => _blocks;

    public bool Truncated { get; private set; }

    public int MaxBlockBytes => limits.MaxBlockBytes;

    public void Add(BlockKind kind, string place, ReadOnlySpan<byte> content, string keyword = "")
    {
        if (_blocks.Count >= limits.MaxBlocks || content.Length > limits.MaxBlockBytes || _total + content.Length > limits.MaxTotalBytes)
        {
            Truncated = true;
            return;
        }

        _total += content.Length;
        _blocks.Add(new MetadataBlock(kind, place, keyword, content.ToArray()));
    }

    public void LeaveOut() => Truncated = true;
}
