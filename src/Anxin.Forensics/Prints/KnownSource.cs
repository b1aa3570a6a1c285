namespace Anxin.Forensics.Prints;

/// <summary>Where a known picture comes from.</summary>
public enum KnownSource
{
    /// <summary>A picture of the listing of these goods, or of another one.</summary>
    Listing,

    /// <summary>A picture of an earlier claim.</summary>
    EarlierClaim,
}
