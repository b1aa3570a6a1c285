namespace Anxin.Forensics.Provenance.C2pa;

/// <summary>Settings of the check of signed records.</summary>
public sealed record C2paOptions
{
    /// <summary>Certificates in PEM whose signatures are trusted: authorities, or signers themselves. Empty trusts nobody.</summary>
    public string TrustList { get; init; } = "";
}
