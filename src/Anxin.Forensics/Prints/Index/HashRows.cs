namespace Anxin.Forensics.Prints.Index;

/// <summary>Hashes one after the other, as they were added.</summary>
internal sealed class HashRows
{
    private PerceptualHash[] _rows = new PerceptualHash[1024];

    public int Count { get; private set; }

    public ref readonly PerceptualHash this[int number] => ref _rows[number];

    public ReadOnlySpan<PerceptualHash> All => _rows.AsSpan(0, Count);

    public void Add(in PerceptualHash hash)
    {
        if (Count == _rows.Length)
        {
            Array.Resize(ref _rows, 2 * Count);
        }

        _rows[Count++] = hash;
    }
}
