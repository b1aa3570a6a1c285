namespace Anxin.Forensics.Forgery;

/// <summary>When a place counts as put in from another picture or painted over.</summary>
public sealed record SpliceOptions
{
    /// <summary>The most pixels of a picture that is looked at; 16 million unless told.</summary>
    public long MaxPixels { get; init; } = 16_000_000;

    /// <summary>The score from which on a place is a doubt, 0 to 1; 0.52 unless told.</summary>
    public double MinScore { get; init; } = 0.52;

    /// <summary>How much better an earlier save must explain a block than none for a doubt; 1 unless told.</summary>
    public double MinGain { get; init; } = 1;

    /// <summary>The share of the picture, 0 to 1, above which what lacks the trace is no place put in; 0.4 unless told.</summary>
    public double MaxShare { get; init; } = 0.4;
}
