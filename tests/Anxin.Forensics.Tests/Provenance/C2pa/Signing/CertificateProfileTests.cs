using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Anxin.Forensics.Provenance.C2pa.Signing;
using Anxin.Forensics.Tests.Provenance.C2pa.Making;

namespace Anxin.Forensics.Tests.Provenance.C2pa.Signing;

public sealed class CertificateProfileTests
{
    private const string DocumentSigning = "1.3.6.1.5.5.7.3.36";

    private static readonly HashSet<string> _none = [];
    private static readonly DateTime _now = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("ES256")]
    [InlineData("ES512")]
    [InlineData("PS384")]
    [InlineData("EdDSA")]
    public void A_signers_certificate_keeps_the_rules(string algorithm) => Assert.Null(Check(Signer.Of(algorithm).Certificate, _now));

    [Fact]
    public void Validity_is_judged_at_the_time_given_and_not_without_one()
    {
        var certificate = Signer.Of("ES256").Certificate;

        Assert.Equal("signingCredential.expired", Check(certificate, new DateTime(2040, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        Assert.Equal("signingCredential.expired", Check(certificate, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        Assert.Null(Check(certificate, null));
    }

    [Fact]
    public void A_use_is_allowed_by_the_rules_or_by_the_list()
    {
        var certificate = Certificate.TryRead(Signer.For(DocumentSigning).Certificate.RawData)!;

        Assert.Equal("signingCredential.invalid", CertificateProfile.Check(certificate, _now, _none));
        Assert.Null(CertificateProfile.Check(certificate, _now, TrustList.Read($"# uses\n{DocumentSigning}\n").Uses));
        Assert.Equal("signingCredential.invalid", Check(Signer.For("2.5.29.37.0").Certificate, _now));
    }

    [Fact]
    public void Authorities_and_weak_keys_do_not_sign()
    {
        Assert.Equal("signingCredential.invalid", Check(Signer.Of("ES256").Root, _now));
        using var weak = RSA.Create(1024);
        var request = new CertificateRequest("O=Weak", weak, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.4")], true));

        Assert.Equal("signingCredential.invalid", Check(request.CreateSelfSigned(_now.AddDays(-1), _now.AddDays(1)), _now));
    }

    // Found by fuzzing: such keys take long to check, or throw what is no CryptographicException.
    [Fact]
    public void Keys_with_a_curve_of_their_own_or_a_long_exponent_sign_nothing()
    {
        using var curve = ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1);
        using var explicitly = ECDsa.Create(curve.ExportExplicitParameters(true));
        using var rsa = RSA.Create(2048);
        var modulus = rsa.ExportParameters(false).Modulus!;

        Assert.False(Verifies("1.2.840.10045.2.1", explicitly.ExportSubjectPublicKeyInfo(), explicitly.SignData([1], HashAlgorithmName.SHA256)));
        var slow = new Forensics.Provenance.C2pa.Signing.PublicKey("1.2.840.113549.1.1.1", default, Rsa(modulus, [1, .. new byte[254], 1]), default);
        Assert.Equal(0, slow.ModulusBits());
        Assert.Equal(2048, new Forensics.Provenance.C2pa.Signing.PublicKey("1.2.840.113549.1.1.1", default, Rsa(modulus, [1, 0, 1]), default).ModulusBits());
    }

    [Fact]
    public void Damaged_certificates_are_refused_or_read_but_never_thrown_at()
    {
        var raw = Signer.Of("PS256").Certificate.RawData;
        for (var i = 0; i < raw.Length; i++)
        {
            var changed = (byte[])raw.Clone();
            changed[i] ^= 0xFF;
            if (Certificate.TryRead(changed) is { } read)
            {
                _ = CertificateProfile.Check(read, _now, _none);
                _ = read.Holder;
            }

            Assert.Null(Certificate.TryRead(raw.AsMemory(0, i)));
        }
    }

    private static string? Check(X509Certificate2 certificate, DateTime? at) =>
        CertificateProfile.Check(Certificate.TryRead(certificate.RawData)!, at, _none);

    private static bool Verifies(string algorithm, byte[] info, byte[] signature)
    {
        var scheme = new SignatureScheme(SignatureFamily.EcdsaFixed, HashAlgorithmName.SHA256);
        return (Asn.Key(info) with { Algorithm = algorithm }).Verifies(scheme, [1], signature);
    }

    private static byte[] Rsa(byte[] modulus, byte[] exponent)
    {
        var key = new AsnWriter(AsnEncodingRules.DER);
        using (key.PushSequence())
        {
            key.WriteIntegerUnsigned(modulus);
            key.WriteIntegerUnsigned(exponent);
        }

        return key.Encode();
    }
}
