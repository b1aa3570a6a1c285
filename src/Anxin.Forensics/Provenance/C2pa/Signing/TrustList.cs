using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Anxin.Forensics.Provenance.C2pa.Signing;

/// <summary>The certificates that signatures are trusted by: authorities, or signers themselves; and the uses a signer's may have.</summary>
internal sealed partial class TrustList(IReadOnlyList<Certificate> anchors, IReadOnlySet<string> uses)
{
    private const int LongestPath = 8;

    // Signatures that are checked for one signer: certificates of one name may be many, and each check takes time.
    private const int MostChecks = 32;
    private const int MostAnchors = 4096;

    /// <summary>Uses of certificates that may sign, beside e-mail protection, time stamping and OCSP signing.</summary>
    public IReadOnlySet<string> Uses => uses;

    /// <summary>Reads certificates in PEM, and object identifiers that stand alone on a line; anything else is passed over.</summary>
    public static TrustList Read(string pem)
    {
        var found = new List<Certificate>();
        var rest = pem.AsSpan();
        while (found.Count < MostAnchors && PemEncoding.TryFind(rest, out var fields))
        {
            if (rest[fields.Label] is "CERTIFICATE" && Certificate.TryRead(Convert.FromBase64String(rest[fields.Base64Data].ToString())) is { } read)
            {
                found.Add(read);
            }

            rest = rest[fields.Location.End..];
        }

        return new TrustList(found, Identifier().Matches(pem).Select(m => m.Value).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Whether a path leads from the signer over the certificates it brought to one of the list.</summary>
    public bool Trusts(Certificate signer, IReadOnlyList<Certificate> brought, DateTime? at)
    {
        var current = signer;
        var checks = anchors.Count == 0 ? 0 : MostChecks;
        for (var step = 0; step < LongestPath && checks > 0; step++)
        {
            if (anchors.Any(a => a.Raw.Span.SequenceEqual(current.Raw.Span)) || Issuer(current, anchors, at, ref checks) is not null)
            {
                return true;
            }

            if (Issuer(current, brought, at, ref checks) is not { } next)
            {
                return false;
            }

            current = next;
        }

        return false;
    }

    [GeneratedRegex(@"^[0-2](\.[0-9]{1,12}){2,24}(?=\r?$)", RegexOptions.Multiline)]
    private static partial Regex Identifier();

    private static Certificate? Issuer(Certificate issued, IReadOnlyList<Certificate> among, DateTime? at, ref int checks)
    {
        foreach (var issuer in among)
        {
            if (!ReferenceEquals(issuer, issued) && MayIssue(issuer, at) && issued.Issuer.Span.SequenceEqual(issuer.Subject.Span)
                && checks-- > 0 && issued.IsSignedBy(issuer))
            {
                return issuer;
            }
        }

        return null;
    }

    private static bool MayIssue(Certificate issuer, DateTime? at) => issuer.IsAuthority && (at is null || issuer.IsValidAt(at.Value));
}
