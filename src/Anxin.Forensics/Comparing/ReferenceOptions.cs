namespace Anxin.Forensics.Comparing;

/// <summary>When a picture counts as made from a listing picture, and a part of it as changed.</summary>
public sealed record ReferenceOptions
{
    /// <summary>The most listing pictures compared; 400 unless told.</summary>
    public int MaxPictures { get; init; } = 400;

    /// <summary>How many of them, those with the most corners in place, are laid under the upload exactly; 2 unless told.</summary>
    public int MaxCandidates { get; init; } = 2;

    /// <summary>The longer side that the upload is shrunk to; 800 pixels unless told.</summary>
    public int Side { get; init; } = 800;

    /// <summary>The longer side that a listing picture is shrunk to; 1,024 pixels unless told, so that a part of it still shows as much.</summary>
    public int ReferenceSide { get; init; } = 1024;

    /// <summary>How many corners of a picture are described; 700 unless told.</summary>
    public int Corners { get; init; } = 700;

    /// <summary>The score, 0 to 1, from which an upload counts as made from the listing picture; 0.65 unless told.</summary>
    public double MinScore { get; init; } = 0.65;

    /// <summary>The least multiple of the noise at which a pixel may belong to a changed part; 2.5 unless told.</summary>
    public float LowSurprise { get; init; } = 2.5f;

    /// <summary>The least difference of such a pixel, in levels of 255; 7 unless told.</summary>
    public float LowLevels { get; init; } = 7;

    /// <summary>The multiple of the noise from which a pixel is surely changed; 6 unless told.</summary>
    public float HighSurprise { get; init; } = 6;

    /// <summary>The least difference of a surely changed pixel, in levels of 255; 14 unless told.</summary>
    public float HighLevels { get; init; } = 14;

    /// <summary>How many surely changed pixels a part needs; 6 unless told.</summary>
    public int MinSurePixels { get; init; } = 6;

    /// <summary>The least strength of a part: the sum over its pixels of what lies above the low limit; 60 unless told.</summary>
    public double MinPartStrength { get; init; } = 60;

    /// <summary>
    /// The least strength of the strongest part for a doubt; 1,000 unless told: about the middle, in ratio, between what heavy recompression
    /// and what thin scratches reach.
    /// </summary>
    public double MinStrength { get; init; } = 1000;

    /// <summary>The most parts told as boxes; the strongest come first; 12 unless told. The mask holds all.</summary>
    public int MaxRegions { get; init; } = 12;
}
