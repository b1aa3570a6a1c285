namespace Anxin.Places.Naming;

/// <summary>Lays the nodes of a <see cref="NameTrie"/> out breadth first, so that the children of a node are neighbours.</summary>
internal sealed class NameTrieNodes(List<(string Key, NameEntry Entry)> keys)
{
    private readonly List<char> _labels = [];
    private readonly List<int> _firstChild = [];
    private readonly List<int> _ownEnd = [];
    private readonly List<int> _rangeStart = [];
    private readonly List<int> _rangeEnd = [];
    private readonly List<int> _depths = [];

    public (char[] Labels, int[] FirstChild, int[] OwnEnd, int[] RangeStart, int[] RangeEnd) Build()
    {
        Add('\0', 0, keys.Count, depth: 0);
        for (var node = 0; node < _labels.Count; node++)
        {
            AddChildren(node);
        }

        _firstChild.Add(_labels.Count);
        return ([.. _labels], [.. _firstChild], [.. _ownEnd], [.. _rangeStart], [.. _rangeEnd]);
    }

    private void AddChildren(int node)
    {
        var depth = _depths[node];
        var at = _rangeStart[node];
        while (at < _rangeEnd[node] && keys[at].Key.Length == depth)
        {
            at++;
        }

        _ownEnd[node] = at;
        _firstChild.Add(_labels.Count);
        while (at < _rangeEnd[node])
        {
            var label = keys[at].Key[depth];
            var from = at;
            while (at < _rangeEnd[node] && keys[at].Key[depth] == label)
            {
                at++;
            }

            Add(label, from, at, depth + 1);
        }
    }

    private void Add(char label, int from, int to, int depth)
    {
        _labels.Add(label);
        _ownEnd.Add(from);
        _rangeStart.Add(from);
        _rangeEnd.Add(to);
        _depths.Add(depth);
    }
}
