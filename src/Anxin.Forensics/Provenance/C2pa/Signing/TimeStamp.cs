using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Anxin.Forensics.Provenance.C2pa.Signing;

/// <summary>A time stamp (RFC 3161) whose own signature holds.</summary>
/// <param name="At">When it was made.</param>
/// <param name="Signer">Of the time-stamping service.</param>
/// <param name="Brought">The other certificates in it.</param>
internal sealed record TimeStamp(DateTime At, Certificate Signer, IReadOnlyList<Certificate> Brought)
{
    private const string SignedData = "1.2.840.113549.1.7.2";
    private const string Info = "1.2.840.113549.1.9.16.1.4";
    private const int MostBytes = 131_072;
    private const int MostCertificates = 16;

    /// <summary>Reads a token, or a whole response, and checks that it is over these bytes; null when it is not, or is broken.</summary>
    public static TimeStamp? Read(ReadOnlyMemory<byte> bytes, ReadOnlySpan<byte> stamped)
    {
        if (bytes.Length > MostBytes)
        {
            return null;
        }

        var content = stamped.ToArray();
        return Asn.Try(bytes, reader => Token(reader.ReadSequence(), content));
    }

    // A response is a sequence of a status and a token; a token starts with its kind.
    private static TimeStamp? Token(AsnReader sequence, byte[] stamped)
    {
        if (sequence.PeekTag() != Asn1Tag.ObjectIdentifier)
        {
            sequence.ReadSequence();
            sequence = sequence.ReadSequence();
        }

        if (sequence.ReadObjectIdentifier() != SignedData)
        {
            return null;
        }

        var signed = sequence.ReadSequence(Asn.Tagged(0)).ReadSequence();
        signed.ReadInteger();
        signed.ReadSetOf(skipSortOrderValidation: true); // the hashes used
        var inner = signed.ReadSequence();
        if (inner.ReadObjectIdentifier() != Info)
        {
            return null;
        }

        var info = inner.ReadSequence(Asn.Tagged(0)).ReadOctetString();
        var certificates = Certificates(signed);
        if (Asn.IsTagged(signed, 1))
        {
            signed.ReadEncodedValue(); // revocation lists
        }

        var signer = TimeStampSigner.Find(signed.ReadSetOf(skipSortOrderValidation: true).ReadSequence(), info, certificates);
        return signer is not null && Time(info, stamped) is { } at && signer.IsValidAt(at)
            ? new TimeStamp(at, signer, certificates)
            : null;
    }

    private static List<Certificate> Certificates(AsnReader signed)
    {
        var found = new List<Certificate>();
        if (Asn.IsTagged(signed, 0))
        {
            for (var set = signed.ReadSetOf(skipSortOrderValidation: true, Asn.Tagged(0)); set.HasData && found.Count < MostCertificates;)
            {
                if (Certificate.TryRead(set.ReadEncodedValue()) is { } certificate)
                {
                    found.Add(certificate);
                }
            }
        }

        return found;
    }

    // TSTInfo: version, policy, message imprint, serial number, time.
    private static DateTime? Time(byte[] info, byte[] stamped)
    {
        var fields = new AsnReader(info, AsnEncodingRules.BER).ReadSequence();
        fields.ReadInteger();
        fields.ReadObjectIdentifier();
        var imprint = fields.ReadSequence();
        var hash = HashNames.OfOid(imprint.ReadSequence().ReadObjectIdentifier());
        var isOver = hash is { } name && CryptographicOperations.HashData(name, stamped).AsSpan().SequenceEqual(imprint.ReadOctetString());
        fields.ReadInteger();
        return isOver ? fields.ReadGeneralizedTime().UtcDateTime : null;
    }
}
