using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Anxin.Forensics.Provenance.C2pa.Signing;

/// <summary>Finds who signed a time stamp and checks that signature (RFC 5652, 5.3 and 5.4).</summary>
internal static class TimeStampSigner
{
    private const string MessageDigest = "1.2.840.113549.1.9.4";
    private const string SubjectKey = "2.5.29.14";
    private const string RsaKey = "1.2.840.113549.1.1.1";
    private const byte SetTag = 0x31;

    /// <summary>The certificate whose key signed; null when none fits or the signature does not hold.</summary>
    public static Certificate? Find(AsnReader signer, byte[] content, List<Certificate> certificates)
    {
        signer.ReadInteger();
        var certificate = Named(signer, certificates);
        var hash = HashNames.OfOid(signer.ReadSequence().ReadObjectIdentifier());
        if (certificate is null || hash is not { } name || !Asn.IsTagged(signer, 0))
        {
            return null;
        }

        // What is signed are the attributes, encoded as a set rather than under their tag.
        var attributes = signer.ReadEncodedValue().ToArray();
        attributes[0] = SetTag;
        var scheme = Scheme(signer.ReadSequence(), name);
        var signature = signer.ReadOctetString();
        var digest = CryptographicOperations.HashData(name, content);
        return scheme is { } known && Digest(attributes).AsSpan().SequenceEqual(digest)
            && (certificate.Uses?.Contains(CertificateProfile.TimeStamping) ?? false)
            && certificate.Key.Verifies(known, attributes, signature)
            ? certificate
            : null;
    }

    // By issuer and number, or by the identifier of the key.
    private static Certificate? Named(AsnReader signer, List<Certificate> certificates)
    {
        if (Asn.IsTagged(signer, 0))
        {
            var key = signer.ReadOctetString(new Asn1Tag(TagClass.ContextSpecific, 0));
            return certificates.FirstOrDefault(
                c => c.Find(SubjectKey) is { } value && Asn.Try(value, r => r.ReadOctetString()) is { } id && id.AsSpan().SequenceEqual(key));
        }

        var name = signer.ReadSequence();
        var (issuer, number) = (name.ReadEncodedValue(), name.ReadInteger());
        return certificates.FirstOrDefault(c => c.Serial == number && c.Issuer.Span.SequenceEqual(issuer.Span));
    }

    private static SignatureScheme? Scheme(AsnReader algorithm, HashAlgorithmName hash)
    {
        var oid = algorithm.ReadObjectIdentifier();
        return oid == RsaKey
            ? new SignatureScheme(SignatureFamily.RsaPkcs1, hash)
            : SignatureScheme.OfOid(oid, algorithm.HasData ? algorithm.ReadEncodedValue() : default);
    }

    private static byte[] Digest(byte[] attributes)
    {
        var set = new AsnReader(attributes, AsnEncodingRules.BER).ReadSetOf(skipSortOrderValidation: true);
        while (set.HasData)
        {
            var attribute = set.ReadSequence();
            if (attribute.ReadObjectIdentifier() == MessageDigest)
            {
                return attribute.ReadSetOf(skipSortOrderValidation: true).ReadOctetString();
            }
        }

        return [];
    }
}
