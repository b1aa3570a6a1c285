namespace Anxin.Forensics.Comparing;

/// <summary>When a picture counts as made from a listing picture, and a place in it as changed.</summary>
public sealed record ReferenceOptions
{
    /// <summary>The most listing pictures compared; 24 unless told.</summary>
    public int MaxPictures { get; init; } = 24;

    /// <summary>The most bits of the print that may differ before the pixels are compared, of 256; 80 unless told.</summary>
    public int MaxDistance { get; init; } = 80;

    /// <summary>The longer side that both are shrunk to; 640 pixels unless told.</summary>
    public int Side { get; init; } = 640;

    /// <summary>The share of blocks with something to see that must agree, 0 to 1; a half unless told.</summary>
    public double MinAgreement { get; init; } = 0.5;

    /// <summary>The least difference of a pixel, of 255, that counts as changed in a picture without noise; 16 unless told.</summary>
    public int MinDifference { get; init; } = 16;

    /// <summary>The least number of changed pixels that make a place, at <see cref="Side"/>; 24 unless told.</summary>
    public int MinPixels { get; init; } = 24;

    /// <summary>The most places told; the strongest come first; 12 unless told.</summary>
    public int MaxRegions { get; init; } = 12;
}
