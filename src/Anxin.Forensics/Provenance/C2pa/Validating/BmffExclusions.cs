using System.Buffers.Binary;
using System.Text;
using Anxin.Forensics.Media.Structure;
using Anxin.Forensics.Provenance.C2pa.Cbor;

namespace Anxin.Forensics.Provenance.C2pa.Validating;

/// <summary>Finds the stretches of a file that a hash over boxes leaves out: boxes by path, length, version, flags and content.</summary>
internal static class BmffExclusions
{
    private const int MostNesting = 8;
    private const int MostBoxes = 65_536;
    private const int MostRules = 256;

    // Boxes that hold boxes; a meta box has a version and flags before them.
    private static readonly HashSet<string> _containers =
        ["moov", "trak", "mdia", "minf", "stbl", "dinf", "edts", "udta", "mvex", "moof", "traf", "mfra", "iprp", "ipco", "meta"];

    /// <summary>The stretches, sorted; null when a rule is malformed or there are too many.</summary>
    public static List<(long Start, long End)>? In(IReadOnlyList<CborValue> rules, ReadOnlySpan<byte> file)
    {
        if (rules.Count > MostRules || rules.Any(r => r["xpath"]?.Text is null))
        {
            return null;
        }

        var found = new List<(long Start, long End)>();
        var left = MostBoxes;
        Walk(rules, file, 0, "", found, ref left);
        found.Sort();
        return left > 0 ? found : null;
    }

    private static void Walk(
        IReadOnlyList<CborValue> rules, ReadOnlySpan<byte> bytes, long at, string path, List<(long Start, long End)> found, ref int left)
    {
        var boxes = new Boxes(bytes);
        while (boxes.Next() && left-- > 0)
        {
            var name = Letters(boxes.Type);
            var own = $"{path}/{name}";
            var box = bytes[boxes.Start..(boxes.PayloadStart + boxes.Payload.Length)];
            foreach (var rule in rules)
            {
                if (rule["xpath"]!.Text == own && Matches(rule, box, boxes.Payload))
                {
                    Add(rule, at + boxes.Start, box.Length, found);
                }
            }

            if (_containers.Contains(name) && own.Length / 5 < MostNesting)
            {
                var skipped = name == "meta" ? Math.Min(4, boxes.Payload.Length) : 0;
                Walk(rules, boxes.Payload[skipped..], at + boxes.PayloadStart + skipped, own, found, ref left);
            }
        }
    }

    private static bool Matches(CborValue rule, ReadOnlySpan<byte> box, ReadOnlySpan<byte> payload)
    {
        if (rule["length"]?.Integer is { } length && length != box.Length)
        {
            return false;
        }

        if (rule["version"]?.Integer is { } version && (payload.IsEmpty || payload[0] != version))
        {
            return false;
        }

        if (rule["flags"]?.Bytes is { } flags && (payload.Length < 4 || !payload[1..4].SequenceEqual(flags.Span)))
        {
            return false;
        }

        foreach (var data in rule["data"]?.Elements ?? [])
        {
            if (data["offset"]?.Integer is not { } offset || data["value"]?.Bytes is not { } value || offset < 0 || offset > box.Length
                || !box[(int)offset..].StartsWith(value.Span))
            {
                return false;
            }
        }

        return true;
    }

    private static void Add(CborValue rule, long start, int length, List<(long Start, long End)> found)
    {
        if (rule["subset"]?.Elements is not { Count: > 0 } subset)
        {
            found.Add((start, start + length));
            return;
        }

        foreach (var part in subset.Take(MostRules))
        {
            var (offset, bytes) = (part["offset"]?.Integer ?? length, part["length"]?.Integer ?? 0);
            if (offset >= 0 && offset < length)
            {
                // A length of 0 means up to the end of the box.
                found.Add((start + offset, start + (bytes is > 0 && bytes < length - offset ? offset + bytes : length)));
            }
        }
    }

    private static string Letters(uint type)
    {
        Span<byte> letters = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(letters, type);
        return Encoding.Latin1.GetString(letters);
    }
}
