using Anxin.Forensics.Provenance.C2pa.Cbor;

namespace Anxin.Forensics.Provenance.C2pa.Reading;

/// <summary>What a manifest's signer signed (C2PA 2.2, 10.2): which assertions belong to it.</summary>
/// <param name="Version">1, or 2 and later.</param>
/// <param name="Signature">Address of the signature.</param>
/// <param name="Created">Assertions the signer answers for; all of them in version 1.</param>
/// <param name="Gathered">Assertions it only passes on.</param>
/// <param name="Algorithm">The hash where a reference names none.</param>
internal sealed record Claim(
    int Version, string Signature, IReadOnlyList<HashedUri> Created, IReadOnlyList<HashedUri> Gathered, string? Algorithm)
{
    private const int MostLetters = 128;

    /// <summary>Assertions of other manifests that were taken out.</summary>
    public IReadOnlyList<string> Redacted { get; private init; } = [];

    /// <summary>The program that wrote it; empty when it does not tell.</summary>
    public string Generator { get; private init; } = "";

    public IEnumerable<HashedUri> Assertions => Created.Concat(Gathered);

    /// <summary>Reads a claim; null, and why, when it lacks what it must have.</summary>
    public static Claim? Read(ReadOnlyMemory<byte> bytes, int version, CborBudget budget, out string? why)
    {
        var map = CborReader.Read(bytes, budget, out why)?.Untagged;
        if (map is null)
        {
            return null;
        }

        var created = map[version == 1 ? "assertions" : "created_assertions"];
        var info = version == 1 ? (map["claim_generator_info"]?.Elements is [var first, ..] ? first : null) : map["claim_generator_info"];
        var name = info?["name"]?.Text ?? map["claim_generator"]?.Text;
        if (map["signature"]?.Text is not { } signature || created?.Kind != CborKind.Array || name is null)
        {
            why = "the claim lacks a part it must have";
            return null;
        }

        return new Claim(version, signature, HashedUri.ReadAll(created), HashedUri.ReadAll(map["gathered_assertions"]), map["alg"]?.Text)
        {
            Redacted = [.. (map["redacted_assertions"]?.Elements ?? []).Select(r => r.Text).OfType<string>()],
            Generator = name.Length > MostLetters ? name[..MostLetters] : name,
        };
    }
}
