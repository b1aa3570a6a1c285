namespace Anxin.Forensics.Quality;

/// <summary>When a picture is asked for again. These never doubt a claim.</summary>
public sealed record QualityOptions
{
    /// <summary>The least pixels of the shorter side; 480 unless told.</summary>
    public int MinSide { get; init; } = 480;

    /// <summary>The mean brightness, of 255, below which a picture is dark; 40 unless told.</summary>
    public int DarkMean { get; init; } = 40;

    /// <summary>The mean brightness, of 255, above which a picture is bright; 225 unless told.</summary>
    public int BrightMean { get; init; } = 225;

    /// <summary>The share of sharpness, 0 to 1, below which a picture is blurred; 0.3 unless told.</summary>
    public double MinSharpness { get; init; } = 0.3;
}
