using System.Security.Cryptography;

namespace Anxin.Forensics.Provenance.C2pa.Jumbf;

/// <summary>A superbox of JUMBF (ISO/IEC 19566-5): a description, then boxes of content or further superboxes.</summary>
/// <param name="Label">Its name within its parent; empty when it has none.</param>
/// <param name="Type">The first four letters of the content type, as <c>c2ma</c>.</param>
/// <param name="Content">Everything within it, its own header left out: what hashes of the box are taken over.</param>
/// <param name="Children">The superboxes within it.</param>
/// <param name="Data">The other boxes within it, by type.</param>
internal sealed record JumbfBox(
    string Label, string Type, ReadOnlyMemory<byte> Content, IReadOnlyList<JumbfBox> Children,
    IReadOnlyList<(string Type, ReadOnlyMemory<byte> Payload)> Data)
{
    private readonly Dictionary<HashAlgorithmName, byte[]> _hashes = [];

    /// <summary>The first box of data of that type; null when there is none.</summary>
    public ReadOnlyMemory<byte>? DataOf(string type)
    {
        foreach (var (kind, payload) in Data)
        {
            if (kind == type)
            {
                return payload;
            }
        }

        return null;
    }

    /// <summary>Whether that is the hash of its content. It is taken once a kind, however many references there are.</summary>
    public bool HasHash(ReadOnlyMemory<byte> expected, HashAlgorithmName? kind)
    {
        if (kind is not { } name)
        {
            return false;
        }

        if (!_hashes.TryGetValue(name, out var hash))
        {
            _hashes.Add(name, hash = CryptographicOperations.HashData(name, Content.Span));
        }

        return hash.AsSpan().SequenceEqual(expected.Span);
    }
}
