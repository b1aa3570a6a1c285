using System.Formats.Asn1;

namespace Anxin.Forensics.Provenance.C2pa.Signing;

/// <summary>The structures of ASN.1 that certificates and time stamps share.</summary>
internal static class Asn
{
    private const int MostItems = 256;

    public static Asn1Tag Tagged(int number) => new(TagClass.ContextSpecific, number, isConstructed: true);

    /// <summary>Whether the next value has that context-specific number, whether constructed or not.</summary>
    public static bool IsTagged(AsnReader reader, int number) =>
        reader.HasData && reader.PeekTag() is { TagClass: TagClass.ContextSpecific } tag && tag.TagValue == number;

    /// <summary>Reads something from encoded bytes; the default value when they are not what they should be.</summary>
    public static T? Try<T>(ReadOnlyMemory<byte> bytes, Func<AsnReader, T> read)
    {
        try
        {
            return read(new AsnReader(bytes, AsnEncodingRules.BER));
        }
        catch (Exception unreadable) when (unreadable is AsnContentException or OverflowException or ArgumentException)
        {
            return default;
        }
    }

    public static DateTime Time(AsnReader reader) => reader.PeekTag().TagValue == (int)UniversalTagNumber.UtcTime
        ? reader.ReadUtcTime().UtcDateTime
        : reader.ReadGeneralizedTime().UtcDateTime;

    /// <summary>The first value of a sequence is the boolean true.</summary>
    public static bool IsTrue(AsnReader sequence) => sequence.HasData && sequence.PeekTag() == Asn1Tag.Boolean && sequence.ReadBoolean();

    public static IReadOnlyList<string>? Identifiers(AsnReader reader)
    {
        var found = new List<string>();
        for (var sequence = reader.ReadSequence(); sequence.HasData && found.Count < MostItems;)
        {
            found.Add(sequence.ReadObjectIdentifier());
        }

        return found;
    }

    public static PublicKey Key(ReadOnlyMemory<byte> info)
    {
        var fields = new AsnReader(info, AsnEncodingRules.BER).ReadSequence();
        var algorithm = fields.ReadSequence();
        var oid = algorithm.ReadObjectIdentifier();
        return new PublicKey(oid, algorithm.HasData ? algorithm.ReadEncodedValue() : default, fields.ReadBitString(out _), info);
    }

    public static IReadOnlyList<CertificateExtension> Extensions(AsnReader sequence)
    {
        var found = new List<CertificateExtension>();
        while (sequence.HasData && found.Count < MostItems)
        {
            var extension = sequence.ReadSequence();
            var oid = extension.ReadObjectIdentifier();
            found.Add(new CertificateExtension(oid, IsTrue(extension), extension.ReadOctetString()));
        }

        return found;
    }
}
