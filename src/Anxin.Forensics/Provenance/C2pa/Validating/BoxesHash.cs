using System.Security.Cryptography;
using Anxin.Forensics.Media;
using Anxin.Forensics.Provenance.C2pa.Cbor;
using Anxin.Forensics.Provenance.C2pa.Signing;

namespace Anxin.Forensics.Provenance.C2pa.Validating;

/// <summary>Hashes of a JPEG or PNG file part by part, in order, all of them named (C2PA 2.2, 18.6).</summary>
internal static class BoxesHash
{
    private const string Record = "C2PA";

    public static bool Holds(CborValue binding, string? algorithm, ValidationInput input)
    {
        var parts = FileParts.Of(input.Format, input.File.Span, input.Place);
        if (parts.Count == 0 || input.Format is not (MediaFormat.Jpeg or MediaFormat.Png))
        {
            return false;
        }

        var next = 0;
        foreach (var told in binding["boxes"]?.Elements ?? [])
        {
            var names = told["names"]?.Elements ?? [];
            var first = next;
            foreach (var name in names)
            {
                if (next >= parts.Count || parts[next].Name != name.Text)
                {
                    return false;
                }

                next++;
            }

            var isRecord = names is [{ Text: Record }];
            if (names.Count == 0 || (!isRecord && !Holds(told, algorithm, input.File.Span[(int)parts[first].Start..(int)parts[next - 1].End])))
            {
                return false;
            }
        }

        return next == parts.Count;
    }

    private static bool Holds(CborValue told, string? algorithm, ReadOnlySpan<byte> bytes) =>
        told["excluded"]?.IsTrue == true
        || (HashNames.Of(told["alg"]?.Text ?? algorithm) is { } name && told["hash"]?.Bytes is { } expected
            && CryptographicOperations.HashData(name, bytes).AsSpan().SequenceEqual(expected.Span));
}
