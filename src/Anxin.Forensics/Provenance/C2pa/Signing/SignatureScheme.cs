using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Anxin.Forensics.Provenance.C2pa.Signing;

/// <summary>A way to sign, with its hash.</summary>
/// <param name="Family">How the signature is made and written.</param>
/// <param name="Hash">Of what is signed; without meaning for Ed25519.</param>
/// <param name="Bits">The only size of curve that goes with it; 0 when any does.</param>
internal readonly record struct SignatureScheme(SignatureFamily Family, HashAlgorithmName Hash, int Bits = 0)
{
    private const string Pss = "1.2.840.113549.1.1.10";

    /// <summary>By the number of a COSE algorithm (RFC 9053, RFC 9864); null for those C2PA does not allow.</summary>
    public static SignatureScheme? OfCose(long? algorithm) => algorithm switch
    {
        -7 => new(SignatureFamily.EcdsaFixed, HashAlgorithmName.SHA256, 256),
        -35 => new(SignatureFamily.EcdsaFixed, HashAlgorithmName.SHA384, 384),
        -36 => new(SignatureFamily.EcdsaFixed, HashAlgorithmName.SHA512, 521),
        -37 => new(SignatureFamily.RsaPss, HashAlgorithmName.SHA256),
        -38 => new(SignatureFamily.RsaPss, HashAlgorithmName.SHA384),
        -39 => new(SignatureFamily.RsaPss, HashAlgorithmName.SHA512),
        -8 or -19 => new(SignatureFamily.Ed25519, default),
        _ => null,
    };

    /// <summary>By the object identifier and parameters in a certificate; null for those that are not allowed.</summary>
    public static SignatureScheme? OfOid(string oid, ReadOnlyMemory<byte> parameters) => oid switch
    {
        "1.2.840.113549.1.1.11" => new(SignatureFamily.RsaPkcs1, HashAlgorithmName.SHA256),
        "1.2.840.113549.1.1.12" => new(SignatureFamily.RsaPkcs1, HashAlgorithmName.SHA384),
        "1.2.840.113549.1.1.13" => new(SignatureFamily.RsaPkcs1, HashAlgorithmName.SHA512),
        "1.2.840.10045.4.3.2" => new(SignatureFamily.EcdsaDer, HashAlgorithmName.SHA256),
        "1.2.840.10045.4.3.3" => new(SignatureFamily.EcdsaDer, HashAlgorithmName.SHA384),
        "1.2.840.10045.4.3.4" => new(SignatureFamily.EcdsaDer, HashAlgorithmName.SHA512),
        "1.3.101.112" => new(SignatureFamily.Ed25519, default),
        Pss => OfPss(parameters),
        _ => null,
    };

    // RFC 4055, 3.1: [0] the hash, [1] the mask generation with a hash of its own; both have to be the same.
    private static SignatureScheme? OfPss(ReadOnlyMemory<byte> parameters)
    {
        try
        {
            var fields = new AsnReader(parameters, AsnEncodingRules.BER).ReadSequence();
            var hash = fields.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence().ReadObjectIdentifier();
            var mask = fields.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 1)).ReadSequence();
            mask.ReadObjectIdentifier();
            var same = mask.ReadSequence().ReadObjectIdentifier() == hash;
            return same && HashNames.OfOid(hash) is { } name ? new(SignatureFamily.RsaPss, name) : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }
}
