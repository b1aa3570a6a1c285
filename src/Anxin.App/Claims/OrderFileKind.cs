namespace Anxin.App.Claims;

/// <summary>What a merchant's file shows.</summary>
public enum OrderFileKind
{
    /// <summary>The goods as they were offered.</summary>
    Listing,

    /// <summary>The goods as they were packed: photos or a video.</summary>
    Packing,
}
