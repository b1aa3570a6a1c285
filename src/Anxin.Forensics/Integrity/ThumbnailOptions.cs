namespace Anxin.Forensics.Integrity;

/// <summary>When the small picture in a file counts as another one than the photo.</summary>
public sealed record ThumbnailOptions
{
    /// <summary>The least correlation of both over the whole, 0 to 1, for a place to be compared; 0.9 unless told.</summary>
    public double MinAlike { get; init; } = 0.9;

    /// <summary>The steps of brightness, of 255, that a place must differ by; 45 unless told.</summary>
    public int MinStep { get; init; } = 45;

    /// <summary>The share of the picture, 0 to 1, that such a place must cover; 0.004 unless told.</summary>
    public double MinShare { get; init; } = 0.004;
}
