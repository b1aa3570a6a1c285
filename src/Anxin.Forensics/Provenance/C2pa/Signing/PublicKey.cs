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
        catch (CryptographicException)
        {
            return false; // a key that is none
        }
    }

    /// <summary>Bits of an RSA modulus or of the curve; 0 when the key cannot be read.</summary>
    public int Size()
    {
        try
        {
            if (Algorithm == EllipticCurve)
            {
                using var curve = ECDsa.Create();
                curve.ImportSubjectPublicKeyInfo(Info.Span, out _);
                return curve.KeySize;
            }

            using var rsa = ReadRsa();
            return rsa?.KeySize ?? 0;
        }
        catch (CryptographicException)
        {
            return 0;
        }
    }

    private bool VerifiesRsa(
        SignatureScheme scheme, RSASignaturePadding padding, ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature)
    {
        using var rsa = ReadRsa();
        return rsa?.VerifyData(signed, signature, scheme.Hash, padding) ?? false;
    }

    private RSA? ReadRsa()
    {
        if (Algorithm is not (Rsa or RsaPss) || Bits.Length > MostRsaBytes)
        {
            return null;
        }

        var rsa = RSA.Create();
        rsa.ImportRSAPublicKey(Bits.Span, out _);
        return rsa;
    }

    private bool VerifiesEcdsa(
        SignatureScheme scheme, DSASignatureFormat format, ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature)
    {
        if (Algorithm != EllipticCurve)
        {
            return false;
        }

        using var curve = ECDsa.Create();
        curve.ImportSubjectPublicKeyInfo(Info.Span, out _);
        return (scheme.Bits == 0 || scheme.Bits == curve.KeySize) && curve.VerifyData(signed, signature, scheme.Hash, format);
    }
}
