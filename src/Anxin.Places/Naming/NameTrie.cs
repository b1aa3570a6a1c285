namespace Anxin.Places.Naming;

/// <summary>
/// All written forms of all names, folded, as a tree of characters. Entries are sorted by key, so a node's own entries and those of
/// its whole subtree are each one contiguous range.
/// </summary>
internal sealed class NameTrie
{
    private readonly char[] _labels;
    private readonly int[] _firstChild;
    private readonly int[] _ownEnd;
    private readonly int[] _rangeStart;
    private readonly int[] _rangeEnd;
    private readonly ushort[] _byFirst = new ushort[char.MaxValue + 1];
    private readonly NameEntry[] _entries;

    internal NameTrie(List<(string Key, NameEntry Entry)> keys)
    {
        keys.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        _entries = [.. keys.Select(key => key.Entry)];
        var nodes = new NameTrieNodes(keys);
        (_labels, _firstChild, _ownEnd, _rangeStart, _rangeEnd) = nodes.Build();
        for (var child = _firstChild[0]; child < _firstChild[1]; child++)
        {
            _byFirst[_labels[child]] = (ushort)child;
        }
    }

    /// <summary>The node of names beginning with this letter, 0 when there is none.</summary>
    public int First(char letter) => _byFirst[letter];

    /// <summary>The node one letter further, 0 when there is none.</summary>
    public int Next(int node, char letter)
    {
        var first = _firstChild[node];
        var offset = _labels.AsSpan(first.._firstChild[node + 1]).IndexOf(letter);
        return offset < 0 ? 0 : first + offset;
    }

    /// <summary>Names that end exactly here.</summary>
    public ReadOnlySpan<NameEntry> Own(int node) => _entries.AsSpan(_rangeStart[node].._ownEnd[node]);

    /// <summary>Names that begin with what leads here.</summary>
    public ReadOnlySpan<NameEntry> All(int node) => _entries.AsSpan(_rangeStart[node].._rangeEnd[node]);

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
