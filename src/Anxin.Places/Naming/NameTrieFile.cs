using System.Runtime.CompilerServices;
using Anxin.Places.Data;

namespace Anxin.Places.Naming;

/// <summary>
/// The tree of names as it is stored: nodes breadth first with their letter, number of children and number of own entries; entries in
/// the order of their keys. Everything else follows.
/// </summary>
internal sealed record NameTrieFile(string Labels, int[] ChildCounts, int[] OwnCounts, int[] Records, int[] Forms)
{
    public static NameTrie Read(ref PackedReader reader, Atlas atlas)
    {
        var nodes = reader.Count();
        var labels = reader.Text();
        var (childCounts, ownCounts) = (reader.Column(nodes), reader.Column(nodes));
        var entries = reader.Count();
        return new NameTrieFile(labels, childCounts, ownCounts, reader.Column(entries), reader.Column(entries)).Unfold(atlas);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public NameTrie Unfold(Atlas atlas)
    {
        var count = Labels.Length;
        var firstChild = new int[count + 1];
        firstChild[0] = 1;
        for (var node = 0; node < count; node++)
        {
            firstChild[node + 1] = firstChild[node] + ChildCounts[node];
        }

        // Children come behind their parent, so one pass back sums subtrees and one pass on places them.
        var sizes = new int[count];
        for (var node = count - 1; node >= 0; node--)
        {
            sizes[node] = OwnCounts[node];
            for (var child = firstChild[node]; child < firstChild[node + 1]; child++)
            {
                sizes[node] += sizes[child];
            }
        }

        var starts = new int[count];
        for (var node = 0; node < count; node++)
        {
            var next = starts[node] + OwnCounts[node];
            for (var child = firstChild[node]; child < firstChild[node + 1]; child++)
            {
                starts[child] = next;
                next += sizes[child];
            }
        }

        return new NameTrie(Labels, firstChild, starts, OwnCounts, sizes, Entries(atlas));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private NameEntry[] Entries(Atlas atlas)
    {
        var entries = new NameEntry[Records.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new NameEntry(Records[i], (NameForm)Forms[i], Atlas.LevelOfCode(atlas.Codes[Records[i]]));
        }

        return entries;
    }
}
