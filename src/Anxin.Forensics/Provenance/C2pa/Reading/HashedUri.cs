using Anxin.Forensics.Provenance.C2pa.Cbor;

namespace Anxin.Forensics.Provenance.C2pa.Reading;

/// <summary>A reference to a box together with the hash of what it has to hold (C2PA 2.2, 8.4.2).</summary>
internal sealed record HashedUri(string Url, ReadOnlyMemory<byte> Hash, string? Algorithm)
{
    public static HashedUri? Read(CborValue? value) =>
        value?["url"]?.Text is { } url && value["hash"]?.Bytes is { } hash ? new HashedUri(url, hash, value["alg"]?.Text) : null;

    public static IReadOnlyList<HashedUri> ReadAll(CborValue? list) =>
        [.. (list?.Elements ?? []).Select(Read).OfType<HashedUri>()];
}
