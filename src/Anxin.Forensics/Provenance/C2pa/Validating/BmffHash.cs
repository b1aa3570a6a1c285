using System.Buffers.Binary;
using System.Security.Cryptography;
using Anxin.Forensics.Media.Structure;
using Anxin.Forensics.Provenance.C2pa.Cbor;
using Anxin.Forensics.Provenance.C2pa.Signing;

namespace Anxin.Forensics.Provenance.C2pa.Validating;

/// <summary>
/// The hash of a file of boxes with some boxes left out (C2PA 2.2, 18.7). From its second version on, the place of every box of the first
/// level is hashed before the box. Files in fragments, with trees of hashes, are not checked and do not hold.
/// </summary>
internal static class BmffHash
{
    private const int MostBoxes = 65_536;

    public static bool Holds(string label, CborValue binding, string? algorithm, ValidationInput input)
    {
        if (HashNames.Of(algorithm) is not { } name || binding["hash"]?.Bytes is not { } expected || binding["merkle"] is not null)
        {
            return false;
        }

        var file = input.File.Span;
        if (BmffExclusions.In(binding["exclusions"]?.Elements ?? [], file) is not { } excluded)
        {
            return false;
        }

        using var hash = IncrementalHash.CreateHash(name);
        long at = 0;
        var next = 0;
        Span<byte> place = stackalloc byte[8];
        foreach (var start in label == "c2pa.hash.bmff" ? [] : Starts(file))
        {
            Append(hash, file, ref at, start, excluded, ref next);
            if (at == start)
            {
                BinaryPrimitives.WriteInt64BigEndian(place, start);
                hash.AppendData(place);
            }
        }

        Append(hash, file, ref at, file.Length, excluded, ref next);
        return hash.GetHashAndReset().AsSpan().SequenceEqual(expected.Span);
    }

    // Hashes up to a place, stepping over what is excluded; afterwards it stands at that place, or behind it within an exclusion.
    private static void Append(
        IncrementalHash hash, ReadOnlySpan<byte> file, ref long at, long until, List<(long Start, long End)> excluded, ref int next)
    {
        while (next < excluded.Count && excluded[next].Start <= until)
        {
            if (excluded[next].Start == until && excluded[next].End == until)
            {
                break;
            }

            if (excluded[next].Start > at)
            {
                hash.AppendData(file[(int)at..(int)excluded[next].Start]);
            }

            at = Math.Max(at, excluded[next].End);
            next++;
        }

        if (until > at)
        {
            hash.AppendData(file[(int)at..(int)until]);
            at = until;
        }
    }

    private static List<long> Starts(ReadOnlySpan<byte> file)
    {
        var found = new List<long>();
        var boxes = new Boxes(file);
        while (boxes.Next() && found.Count < MostBoxes)
        {
            found.Add(boxes.Start);
        }

        return found;
    }
}
