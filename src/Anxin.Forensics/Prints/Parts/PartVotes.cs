using System.Numerics;
using Anxin.Forensics.Features;

namespace Anxin.Forensics.Prints.Parts;

/// <summary>Which filed pictures share keypoints with one looked for, as it is and mirrored.</summary>
internal static class PartVotes
{
    // Unlike signatures differ in 16 of 32 bits.
    private const int MostSignatureBits = 8;

    /// <summary>Of the pictures that count those with most keypoints in common, the most first; of equals the earlier one.</summary>
    public static List<PartVote> Of(PostingTable table, FeatureSet features, Func<int, bool> counts, int most)
    {
        var votes = new Dictionary<ulong, int>();
        Count(table, features.Descriptors, isMirrored: false, votes);
        Count(table, Array.ConvertAll(features.Descriptors, d => d.Mirrored()), isMirrored: true, votes);
        var ordered = votes.Where(v => v.Value > 1)
            .Select(v => new PartVote((uint)(v.Key >> 1), (v.Key & 1) == 1, v.Value)).ToList();
        ordered.Sort(static (a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count)
            : a.Picture != b.Picture ? a.Picture.CompareTo(b.Picture) : a.IsMirrored.CompareTo(b.IsMirrored));
        return [.. ordered.Where(v => counts((int)v.Picture)).Take(most)];
    }

    // A descriptor is looked for under its own word and those one bit away. It counts once for a picture.
    private static void Count(PostingTable table, Descriptor[] descriptors, bool isMirrored, Dictionary<ulong, int> votes)
    {
        var seen = new HashSet<uint>();
        foreach (var descriptor in descriptors)
        {
            seen.Clear();
            var (word, signature) = (FeatureWord.Of(descriptor), FeatureWord.Signature(descriptor));
            for (var probe = 0; probe <= FeatureWord.Bits; probe++)
            {
                var near = probe == 0 ? word : word ^ (1u << (probe - 1));
                Count(table.Sorted(near), signature, isMirrored, seen, votes);
                Count(table.Recent(near), signature, isMirrored, seen, votes);
            }
        }
    }

    private static void Count(
        ReadOnlySpan<ulong> postings, uint signature, bool isMirrored, HashSet<uint> seen, Dictionary<ulong, int> votes)
    {
        foreach (var posting in postings)
        {
            var picture = (uint)(posting >> 32);
            if (BitOperations.PopCount((uint)posting ^ signature) <= MostSignatureBits && seen.Add(picture))
            {
                var key = ((ulong)picture << 1) | (isMirrored ? 1u : 0);
                votes[key] = votes.GetValueOrDefault(key) + 1;
            }
        }
    }
}
