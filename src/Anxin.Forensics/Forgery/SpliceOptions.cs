namespace Anxin.Forensics.Forgery;

/// <summary>When a place counts as put in from another picture or painted over.</summary>
public sealed record SpliceOptions
{
    /// <summary>The most pixels of a picture that is looked at; 16 million unless told.</summary>
    public long MaxPixels { get; init; } = 16_000_000;

    /// <summary>The score from which on a place is a doubt, 0 to 1; 0.52 unless told.</summary>
    public double MinScore { get; init; } = 0.52;
}
