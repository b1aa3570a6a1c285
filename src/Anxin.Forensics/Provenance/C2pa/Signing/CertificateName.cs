using System.Formats.Asn1;

namespace Anxin.Forensics.Provenance.C2pa.Signing;

/// <summary>Reads a name out of an encoded X.501 name.</summary>
internal static class CertificateName
{
    private const string Organisation = "2.5.4.10";
    private const string Common = "2.5.4.3";
    private const int MostLetters = 128;
    private const int MostParts = 64;

    /// <summary>The organisation; without one the common name; empty when there is neither.</summary>
    public static string Of(ReadOnlyMemory<byte> name)
    {
        var parts = Asn.Try(name, Parts) ?? [];
        var found = parts.LastOrDefault(p => p.Oid == Organisation).Text ?? parts.LastOrDefault(p => p.Oid == Common).Text ?? "";
        return found.Length > MostLetters ? found[..MostLetters] : found;
    }

    private static List<(string Oid, string? Text)> Parts(AsnReader reader)
    {
        var found = new List<(string, string?)>();
        for (var names = reader.ReadSequence(); names.HasData && found.Count < MostParts;)
        {
            for (var set = names.ReadSetOf(skipSortOrderValidation: true); set.HasData && found.Count < MostParts;)
            {
                var pair = set.ReadSequence();
                var oid = pair.ReadObjectIdentifier();
                found.Add((oid, Text(pair)));
            }
        }

        return found;
    }

    private static string? Text(AsnReader value) => value.PeekTag() is { TagClass: TagClass.Universal } tag
        && (UniversalTagNumber)tag.TagValue is UniversalTagNumber.UTF8String or UniversalTagNumber.PrintableString
            or UniversalTagNumber.IA5String or UniversalTagNumber.BMPString or UniversalTagNumber.T61String
        ? value.ReadCharacterString((UniversalTagNumber)tag.TagValue)
        : null;
}
