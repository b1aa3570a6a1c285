using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Anxin.Forensics.Provenance.C2pa.Signing;

/// <summary>The public key of a certificate (RFC 5280, 4.1.2.7).</summary>
/// <param name="Algorithm">Its object identifier.</param>
/// <param name="Parameters">The curve, for an elliptic curve; empty when absent.</param>
/// <param name="Bits">The key itself.</param>
/// <param name="Info">The whole structure.</param>
internal sealed record PublicKey(string Algorithm, ReadOnlyMemory<byte> Parameters, ReadOnlyMemory<byte> Bits, ReadOnlyMemory<byte> Info)
{
    public const string Rsa = "1.2.840.113549.1.1.1";
    public const string RsaPss = "1.2.840.113549.1.1.10";
    public const string EllipticCurve = "1.2.840.10045.2.1";
    public const string Edwards = "1.3.101.112";

    // An attacker chooses the key; a modulus of 8,192 bits takes part of a millisecond to check, nobody has a longer one.
    private const int MostRsaBytes = 1060;
    private const int MostExponentBytes = 5;

    /// <summary>It names a curve of the standard: P-256, P-384 or P-521.</summary>
    /// <remarks>A curve that a key brings along, instead of naming one, would be the attacker's choice.</remarks>
    public bool HasNamedCurve => Asn.Try(Parameters, r => r.ReadObjectIdentifier()) is "1.2.840.10045.3.1.7" or "1.3.132.0.34" or "1.3.132.0.35";

    /// <summary>Whether the signature is this key's over these bytes.</summary>
    public bool Verifies(SignatureScheme scheme, ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature)
    {
        try
        {
            return scheme.Family switch
            {
                SignatureFamily.RsaPkcs1 => VerifiesRsa(scheme, RSASignaturePadding.Pkcs1, signed, signature),
                SignatureFamily.RsaPss => VerifiesRsa(scheme, RSASignaturePadding.Pss, signed, signature),
                SignatureFamily.EcdsaFixed => VerifiesEcdsa(
                    scheme, DSASignatureFormat.IeeeP1363FixedFieldConcatenation, signed, signature),
                SignatureFamily.EcdsaDer => VerifiesEcdsa(scheme, DSASignatureFormat.Rfc3279DerSequence, signed, signature),
                _ => Algorithm == Edwards && Ed25519.Verifies(Bits.Span, signed, signature),
            };
        }
        catch (Exception none) when (IsOfKey(none))
        {
            return false;
        }
    }

    /// <summary>Bits of an RSA modulus; 0 when the key cannot be read.</summary>
    public int ModulusBits()
    {
        try
        {
            using var rsa = ReadRsa();
            return rsa?.KeySize ?? 0;
        }
        catch (Exception none) when (IsOfKey(none))
        {
            return 0;
        }
    }

    // What the platform throws for bytes that are no key, or for a curve it does not know.
    private static bool IsOfKey(Exception thrown) =>
        thrown is CryptographicException or NotSupportedException or ArgumentException or FormatException;

    private bool VerifiesRsa(
        SignatureScheme scheme, RSASignaturePadding padding, ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature)
    {
        using var rsa = ReadRsa();
        return rsa?.VerifyData(signed, signature, scheme.Hash, padding) ?? false;
    }

    private RSA? ReadRsa()
    {
        if (Algorithm is not (Rsa or RsaPss) || Bits.Length > MostRsaBytes || !Asn.Try(Bits, HasShortExponent))
        {
            return null;
        }

        var rsa = RSA.Create();
        rsa.ImportRSAPublicKey(Bits.Span, out _);
        return rsa;
    }

    // The time of a check grows with the exponent, which everybody chooses to be 65,537.
    private static bool HasShortExponent(AsnReader key)
    {
        var numbers = key.ReadSequence();
        numbers.ReadIntegerBytes();
        return numbers.ReadIntegerBytes().Length <= MostExponentBytes;
    }

    private bool VerifiesEcdsa(
        SignatureScheme scheme, DSASignatureFormat format, ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature)
    {
        if (Algorithm != EllipticCurve || !HasNamedCurve)
        {
            return false;
        }

        using var curve = ECDsa.Create();
        curve.ImportSubjectPublicKeyInfo(Info.Span, out _);
        return (scheme.Bits == 0 || scheme.Bits == curve.KeySize) && curve.VerifyData(signed, signature, scheme.Hash, format);
    }
}
