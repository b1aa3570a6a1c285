namespace Anxin.Forensics.Provenance.C2pa;

/// <summary>Settings of the check of signed records.</summary>
public sealed record C2paOptions
{
    /// <summary>
    /// Certificates in PEM whose signatures are trusted: authorities, or signers themselves. Object identifiers on lines of their own add
    /// extended key usages that signers' certificates may have, as 1.3.6.1.5.5.7.3.36 for document signing and 1.3.6.1.4.1.62558.2.1 for
    /// C2PA. Empty trusts nobody and allows e-mail protection, time stamping and OCSP signing only.
    /// </summary>
    public string TrustList { get; init; } = "";
}
