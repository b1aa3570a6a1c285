namespace Anxin.Places.Naming;

/// <summary>
/// All written forms of all names, folded, as a tree of characters. Entries are sorted by key, so a node's own entries and those of
/// its whole subtree are each one contiguous range.
/// </summary>
internal sealed class NameTrie
{
    private readonly string _labels;
    private readonly int[] _firstChild;
    private readonly int[] _starts;
    private readonly int[] _ownCounts;
    private readonly int[] _sizes;
    private readonly NameEntry[] _entries;
    private readonly ushort[] _byFirst = new ushort[char.MaxValue + 1];

    internal NameTrie(string labels, int[] firstChild, int[] starts, int[] ownCounts, int[] sizes, NameEntry[] entries)
    {
        (_labels, _firstChild, _starts, _ownCounts, _sizes, _entries) = (labels, firstChild, starts, ownCounts, sizes, entries);
        for (var child = firstChild[0]; child < firstChild[1]; child++)
        {
            _byFirst[labels[child]] = (ushort)child;
        }
    }

    /// <summary>The node of names beginning with this letter, 0 when there is none.</summary>
    public int First(char letter) => _byFirst[letter];

    /// <summary>The node one letter further, 0 when there is none.</summary>
    public int Next(int node, char letter)
    {
        var first = _firstChild[node];
        var offset = _labels.AsSpan(first, _firstChild[node + 1] - first).IndexOf(letter);
        return offset < 0 ? 0 : first + offset;
    }

    /// <summary>Names that end exactly here.</summary>
    public ReadOnlySpan<NameEntry> Own(int node) => _entries.AsSpan(_starts[node], _ownCounts[node]);

    /// <summary>Names that begin with what leads here.</summary>
    public ReadOnlySpan<NameEntry> All(int node) => _entries.AsSpan(_starts[node], _sizes[node]);

    /// <summary>The node of a whole word, 0 when no name begins with it.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var node = word.Length == 0 ? 0 : First(word[0]);
        for (var i = 1; i < word.Length && node != 0; i++)
        {
            node = Next(node, word[i]);
        }

        return node;
    }
}
