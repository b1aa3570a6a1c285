namespace Anxin.Forensics.Forgery;

/// <summary>When a place counts as copied from another place of the same picture.</summary>
public sealed record CopyMoveOptions
{
    /// <summary>The longer side that pictures are shrunk to; 640 pixels unless told.</summary>
    public int Side { get; init; } = 640;

    /// <summary>The most keypoints compared with each other; 2,000 unless told.</summary>
    public int MostKeypoints { get; init; } = 2_000;

    /// <summary>Whether every place is compared with every other, which finds soft and resized copies; true unless told.</summary>
    public bool IsDense { get; init; } = true;

    /// <summary>The score from which on a copy is a doubt, 0 to 1; 0.8 unless told.</summary>
    public double MinScore { get; init; } = 0.8;

    /// <summary>The most copies told; 4 unless told.</summary>
    public int MaxCopies { get; init; } = 4;
}
