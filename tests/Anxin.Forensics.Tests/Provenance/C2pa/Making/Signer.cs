using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Anxin.Forensics.Tests.Provenance.C2pa.Making;

/// <summary>Somebody who signs records: a key, a certificate of it, and the authority that issued the certificate.</summary>
internal sealed class Signer
{
    private const string Email = "1.3.6.1.5.5.7.3.4";

    private static readonly DateTimeOffset _from = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset _until = new(2036, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Dictionary<string, Signer> _made = [];

    private Signer(int algorithm, Func<byte[], byte[]> sign, PublicKey key, string use)
    {
        var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authority = new CertificateRequest("O=Test Authority, CN=Root", curve, HashAlgorithmName.SHA256);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        authority.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(authority.PublicKey, false));
        var root = authority.CreateSelfSigned(_from, _until);
        var request = new CertificateRequest(new X500DistinguishedName("O=Test Camera, CN=Unit 7"), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], true));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(root, true, false));
        var issued = request.Create(root.SubjectName, X509SignatureGenerator.CreateForECDsa(curve), _from, _until, [1, 2, 3]);
        (Algorithm, Sign, Root, Certificate) = (algorithm, sign, root, issued);
    }

    public int Algorithm { get; }

    public Func<byte[], byte[]> Sign { get; }

    public X509Certificate2 Root { get; }

    public X509Certificate2 Certificate { get; }

    /// <summary>A list that trusts the authority.</summary>
    public string TrustList => Root.ExportCertificatePem();

    /// <summary>A signer with that algorithm of COSE: ES256, PS512, EdDSA and so on. Each is made once.</summary>
    public static Signer Of(string algorithm)
    {
        lock (_made)
        {
            if (!_made.TryGetValue(algorithm, out var signer))
            {
                _made.Add(algorithm, signer = Make(algorithm, Email));
            }

            return signer;
        }
    }

    /// <summary>A signer with ES256 whose certificate is for that use.</summary>
    public static Signer For(string use) => Make("ES256", use);

    private static Signer Make(string algorithm, string use) => algorithm switch
    {
        "ES256" => Curve(-7, ECCurve.NamedCurves.nistP256, HashAlgorithmName.SHA256, use),
        "ES384" => Curve(-35, ECCurve.NamedCurves.nistP384, HashAlgorithmName.SHA384, use),
        "ES512" => Curve(-36, ECCurve.NamedCurves.nistP521, HashAlgorithmName.SHA512, use),
        "PS256" => Rsa(-37, HashAlgorithmName.SHA256, use),
        "PS384" => Rsa(-38, HashAlgorithmName.SHA384, use),
        "PS512" => Rsa(-39, HashAlgorithmName.SHA512, use),
        _ => Edwards(use),
    };

    private static Signer Curve(int algorithm, ECCurve curve, HashAlgorithmName hash, string use)
    {
        var key = ECDsa.Create(curve);
        return new Signer(algorithm, data => key.SignData(data, hash), new PublicKey(key), use);
    }

    private static Signer Rsa(int algorithm, HashAlgorithmName hash, string use)
    {
        var key = RSA.Create(2048);
        return new Signer(algorithm, data => key.SignData(data, hash, RSASignaturePadding.Pss), new PublicKey(key), use);
    }

    private static Signer Edwards(string use)
    {
        var seed = SHA256.HashData("a seed for tests"u8);
        var oid = new Oid("1.3.101.112");
        var key = new PublicKey(oid, null, new AsnEncodedData(oid, LibCrypto.PublicKey(seed)));
        return new Signer(-8, data => LibCrypto.Sign(seed, data), key, use);
    }
}
