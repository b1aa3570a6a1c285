namespace Anxin.Places.Naming;

/// <summary>
/// Builds the stored form of a <see cref="NameTrie"/>; nodes breadth first, so that the children of a node are neighbours.
/// </summary>
internal sealed class NameTrieNodes
{
    private readonly List<(string Key, int Record, NameForm Form)> _keys;
    private readonly List<(char Label, int From, int To, int Depth)> _nodes = [];
    private readonly List<int> _childCounts = [];
    private readonly List<int> _ownCounts = [];

    private NameTrieNodes(List<(string Key, int Record, NameForm Form)> keys)
    {
        _keys = keys;
    }

    public static NameTrieFile Build(List<(string Key, int Record, NameForm Form)> keys)
    {
        var sorted = keys.Distinct().OrderBy(key => key.Key, StringComparer.Ordinal).ThenBy(key => key.Record).ToList();
        var builder = new NameTrieNodes(sorted);
        builder._nodes.Add(('\0', 0, sorted.Count, 0));
        for (var node = 0; node < builder._nodes.Count; node++)
        {
            builder.AddChildren(builder._nodes[node]);
        }

        return new NameTrieFile(
            string.Concat(builder._nodes.Select(node => node.Label)),
            [.. builder._childCounts],
            [.. builder._ownCounts],
            [.. sorted.Select(key => key.Record)],
            [.. sorted.Select(key => (int)key.Form)]);
    }

    private void AddChildren((char Label, int From, int To, int Depth) node)
    {
        var at = node.From;
        while (at < node.To && _keys[at].Key.Length == node.Depth)
        {
            at++;
        }

        _ownCounts.Add(at - node.From);
        var before = _nodes.Count;
        while (at < node.To)
        {
            var label = _keys[at].Key[node.Depth];
            var from = at;
            while (at < node.To && _keys[at].Key[node.Depth] == label)
            {
                at++;
            }

            _nodes.Add((label, from, at, node.Depth + 1));
        }

        _childCounts.Add(_nodes.Count - before);
    }
}
