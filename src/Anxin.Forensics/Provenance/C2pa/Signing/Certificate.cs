using System.Formats.Asn1;
using System.Numerics;

namespace Anxin.Forensics.Provenance.C2pa.Signing;

/// <summary>A certificate (RFC 5280), as far as it is judged here. Reading never throws; nothing is fetched.</summary>
internal sealed record Certificate(ReadOnlyMemory<byte> Raw, ReadOnlyMemory<byte> Signed, ReadOnlyMemory<byte> Signature)
{
    private const string BasicConstraints = "2.5.29.19";
    private const string ExtendedKeyUsage = "2.5.29.37";
    private const int MostBytes = 65_536;

    /// <summary>How its issuer signed it; null when that is not allowed.</summary>
    public SignatureScheme? Scheme { get; private init; }

    public int Version { get; private init; }

    public BigInteger Serial { get; private init; }

    /// <summary>The issuer's name, as encoded.</summary>
    public ReadOnlyMemory<byte> Issuer { get; private init; }

    /// <summary>The holder's name, as encoded.</summary>
    public ReadOnlyMemory<byte> Subject { get; private init; }

    public DateTime NotBefore { get; private init; }

    public DateTime NotAfter { get; private init; }

    public required PublicKey Key { get; init; }

    public bool HasUniqueIds { get; private init; }

    public IReadOnlyList<CertificateExtension> Extensions { get; private init; } = [];

    /// <summary>May sign other certificates.</summary>
    public bool IsAuthority => Find(BasicConstraints) is { } value && Asn.Try(value, r => Asn.IsTrue(r.ReadSequence()));

    /// <summary>The uses it is limited to; null when it is not.</summary>
    public IReadOnlyList<string>? Uses => Find(ExtendedKeyUsage) is { } value ? Asn.Try(value, Asn.Identifiers) ?? [] : null;

    /// <summary>Whom to name: the organisation of the holder, or else the name.</summary>
    public string Holder => CertificateName.Of(Subject);

    public static Certificate? TryRead(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MostBytes)
        {
            return null;
        }

        try
        {
            var outer = new AsnReader(bytes, AsnEncodingRules.BER);
            var raw = outer.PeekEncodedValue();
            var certificate = outer.ReadSequence();
            var signed = certificate.ReadEncodedValue();
            var algorithm = certificate.ReadSequence();
            var oid = algorithm.ReadObjectIdentifier();
            var parameters = algorithm.HasData ? algorithm.ReadEncodedValue() : default;
            var signature = certificate.ReadBitString(out _);
            return Body(new AsnReader(signed, AsnEncodingRules.BER).ReadSequence(), raw, signed, signature) is { } read
                ? read with { Scheme = SignatureScheme.OfOid(oid, parameters) }
                : null;
        }
        catch (Exception unreadable) when (unreadable is AsnContentException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The value of an extension; null when the certificate has none of that kind.</summary>
    public ReadOnlyMemory<byte>? Find(string oid)
    {
        foreach (var extension in Extensions)
        {
            if (extension.Oid == oid)
            {
                return extension.Value;
            }
        }

        return null;
    }

    public bool IsValidAt(DateTime at) => at >= NotBefore && at <= NotAfter;

    /// <summary>Whether the other certificate's key signed this one, under the name this one tells.</summary>
    public bool IsSignedBy(Certificate issuer) =>
        Scheme is { } scheme && Issuer.Span.SequenceEqual(issuer.Subject.Span)
        && issuer.Key.Verifies(scheme, Signed.Span, Signature.Span);

    private static Certificate Body(AsnReader body, ReadOnlyMemory<byte> raw, ReadOnlyMemory<byte> signed, byte[] signature)
    {
        var version = Asn.IsTagged(body, 0) ? (int)body.ReadSequence(Asn.Tagged(0)).ReadInteger() + 1 : 1;
        var serial = body.ReadInteger();
        body.ReadEncodedValue(); // the algorithm again
        var issuer = body.ReadEncodedValue();
        var validity = body.ReadSequence();
        var (notBefore, notAfter) = (Asn.Time(validity), Asn.Time(validity));
        var subject = body.ReadEncodedValue();
        var key = Asn.Key(body.ReadEncodedValue());
        var hasIds = false;
        while (Asn.IsTagged(body, 1) || Asn.IsTagged(body, 2))
        {
            hasIds = true;
            body.ReadEncodedValue();
        }

        return new Certificate(raw, signed, signature)
        {
            Version = version,
            Serial = serial,
            Issuer = issuer,
            NotBefore = notBefore,
            NotAfter = notAfter,
            Subject = subject,
            Key = key,
            HasUniqueIds = hasIds,
            Extensions = Asn.IsTagged(body, 3) ? Asn.Extensions(body.ReadSequence(Asn.Tagged(3)).ReadSequence()) : [],
        };
    }
}
