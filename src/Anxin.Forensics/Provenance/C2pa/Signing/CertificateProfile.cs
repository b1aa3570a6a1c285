namespace Anxin.Forensics.Provenance.C2pa.Signing;

/// <summary>The rules for certificates that sign manifests (C2PA 2.2, 14.5.1).</summary>
internal static class CertificateProfile
{
    public const string Expired = "signingCredential.expired";
    public const string Invalid = "signingCredential.invalid";
    public const string TimeStamping = "1.3.6.1.5.5.7.3.8";

    private const string OcspSigning = "1.3.6.1.5.5.7.3.9";
    private const string AnyUse = "2.5.29.37.0";
    private const string KeyUsage = "2.5.29.15";
    private const string AuthorityKey = "2.5.29.35";
    private const int LeastRsaBits = 2048;

    // E-mail protection stands for signing as well. Others, as document signing and C2PA's own, come with the trust list.
    private static readonly HashSet<string> _uses = ["1.3.6.1.5.5.7.3.4", TimeStamping, OcspSigning];

    // Key identifiers, usages, policies, names, constraints, revocation lists, information access, Netscape type.
    private static readonly HashSet<string> _known =
    [
        AuthorityKey, "2.5.29.14", KeyUsage, "2.5.29.32", "2.5.29.33", "2.5.29.17", "2.5.29.19", "2.5.29.30", "2.5.29.36", "2.5.29.37",
        "2.5.29.31", "2.5.29.54", "1.3.6.1.5.5.7.1.1", "2.16.840.1.113730.1.1",
    ];

    private static readonly HashSet<string> _curves = ["1.2.840.10045.3.1.7", "1.3.132.0.34", "1.3.132.0.35"];

    /// <summary>The code of what is wrong with a signer's certificate; null when it keeps the rules.</summary>
    /// <param name="certificate">The signer's own.</param>
    /// <param name="at">When the signature was made, or is looked at; null leaves validity in time unjudged.</param>
    /// <param name="uses">Further uses that are allowed.</param>
    public static string? Check(Certificate certificate, DateTime? at, IReadOnlySet<string> uses)
    {
        if (certificate.Version != 3)
        {
            return Invalid;
        }

        if (at is { } time && !certificate.IsValidAt(time))
        {
            return Expired;
        }

        return certificate.Scheme is not null && IsKeyFine(certificate.Key) && !certificate.IsAuthority && !certificate.HasUniqueIds
            && AreUsesFine(certificate.Uses, uses) && IsKeyUsageFine(certificate) && certificate.Find(AuthorityKey) is not null
            && certificate.Extensions.All(e => !e.IsCritical || _known.Contains(e.Oid))
            ? null
            : Invalid;
    }

    /// <summary>Whether the certificate may be used to sign at all; one that may not is trusted by nobody.</summary>
    public static bool MaySign(Certificate certificate, DateTime? at, IReadOnlySet<string> uses) =>
        (at is null || certificate.IsValidAt(at.Value)) && AreUsesFine(certificate.Uses, uses);

    private static bool IsKeyFine(PublicKey key) => key.Algorithm switch
    {
        PublicKey.EllipticCurve => Asn.Try(key.Parameters, r => r.ReadObjectIdentifier()) is { } curve && _curves.Contains(curve),
        PublicKey.Rsa or PublicKey.RsaPss => key.Size() >= LeastRsaBits,
        PublicKey.Edwards => key.Parameters.IsEmpty,
        _ => true,
    };

    private static bool AreUsesFine(IReadOnlyList<string>? uses, IReadOnlySet<string> further)
    {
        if (uses is null || uses.Contains(AnyUse) || !uses.Any(u => _uses.Contains(u) || further.Contains(u)))
        {
            return false;
        }

        // Time stamping and OCSP signing stand alone.
        var alone = uses.Count(u => u is TimeStamping or OcspSigning);
        return alone == 0 || (alone == 1 && uses.Count == 1);
    }

    // Bits from the left: digital signature, non-repudiation, ..., certificate signing (5).
    private static bool IsKeyUsageFine(Certificate certificate)
    {
        var bits = certificate.Find(KeyUsage) is { } value ? Asn.Try(value, r => r.ReadBitString(out _)) : null;
        var usage = bits is [var first, ..] ? first : 0;
        var (signs, signsCertificates, isLasting) = ((usage & 0x80) != 0, (usage & 0x04) != 0, (usage & 0x40) != 0);
        return !(signs && signsCertificates) && (signs || signsCertificates || isLasting);
    }
}
