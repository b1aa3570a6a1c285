namespace Anxin.Forensics.Prints;

/// <summary>When two pictures count as the same, or one as made from a part of the other.</summary>
public sealed record ReuseOptions
{
    /// <summary>The most bits that may differ, of 256; 31 unless told. Unlike pictures lie around 128.</summary>
    public int MaxDistance { get; init; } = 31;

    /// <summary>The least detail, 0 to 100, that a picture needs to be recognised by what it looks like; 20 unless told.</summary>
    public int MinDetail { get; init; } = 20;

    /// <summary>The least keypoints that agree on how a part lies in another picture; 8 unless told.</summary>
    public int MinKeypoints { get; init; } = 8;

    /// <summary>The least share of the keypoints both pictures could have that agree, 0 to 1; 0.12 unless told.</summary>
    public double MinShare { get; init; } = 0.12;

    /// <summary>
    /// The most that agreeing keypoints may miss by, root mean square, as a share of the picture's longer side; 0.004 unless told. Photos
    /// of the same things from another place miss by more.
    /// </summary>
    public double MaxError { get; init; } = 0.004;

    /// <summary>The least blocks with something to see that two pictures share; 16 unless told.</summary>
    public int MinBlocks { get; init; } = 16;

    /// <summary>The least median correlation of those blocks, -1 to 1; 0.78 unless told.</summary>
    public double MinAgreement { get; init; } = 0.78;
}
