namespace Anxin.Forensics.Provenance.C2pa.Validating;

/// <summary>How far a record holds (C2PA 2.2, 14.3).</summary>
internal enum ValidationState
{
    /// <summary>Something does not hold.</summary>
    Invalid,

    /// <summary>Everything holds, but nobody vouches for the signer.</summary>
    Valid,

    /// <summary>Everything holds, and the signer's certificate leads to the trust list.</summary>
    Trusted,
}
