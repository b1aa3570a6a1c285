using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Anxin.Forensics.Tests.Provenance.C2pa.Making;

/// <summary>A time-stamping service (RFC 3161), its tokens signed by the platform's own CMS.</summary>
internal static class StampMaker
{
    private static readonly RSA _key = RSA.Create(2048);

    public static DateTimeOffset At { get; } = new(2027, 3, 4, 5, 6, 7, TimeSpan.Zero);

    public static X509Certificate2 Service { get; } = MakeService("1.3.6.1.5.5.7.3.8");

    public static byte[] Token(byte[] stamped) => Token(stamped, Service);

    public static byte[] Token(byte[] stamped, X509Certificate2 service)
    {
        var signed = new SignedCms(new ContentInfo(new Oid("1.2.840.113549.1.9.16.1.4"), Info(SHA256.HashData(stamped))));
        signed.ComputeSignature(new CmsSigner(service) { DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1") });
        return signed.Encode();
    }

    public static X509Certificate2 MakeService(string use, bool isWhole = true)
    {
        var request = new CertificateRequest("O=Test Time, CN=Clock", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], true));
        if (isWhole)
        {
            request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
            var key = new X509SubjectKeyIdentifierExtension(request.PublicKey, false);
            request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(key));
        }

        return request.CreateSelfSigned(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    private static byte[] Info(byte[] digest)
    {
        var info = new AsnWriter(AsnEncodingRules.DER);
        using (info.PushSequence())
        {
            info.WriteInteger(1);
            info.WriteObjectIdentifier("1.2.3.4.1");
            using (info.PushSequence())
            {
                using (info.PushSequence())
                {
                    info.WriteObjectIdentifier("2.16.840.1.101.3.4.2.1");
                }

                info.WriteOctetString(digest);
            }

            info.WriteInteger(42);
            info.WriteGeneralizedTime(At, omitFractionalSeconds: true);
        }

        return info.Encode();
    }
}
