namespace Anxin.Forensics.Features;

/// <summary>The keypoints of a picture, the strongest first, with the descriptor of each.</summary>
/// <param name="Width">Of the picture they were found in.</param>
/// <param name="Height">Of the picture they were found in.</param>
/// <param name="Points">Where they are.</param>
/// <param name="Descriptors">What is there, in the same order.</param>
internal sealed record FeatureSet(int Width, int Height, Keypoint[] Points, Descriptor[] Descriptors)
{
    public int Count => Points.Length;

    /// <summary>The strongest of them.</summary>
    public FeatureSet Strongest(int count) =>
        count >= Count ? this : this with { Points = Points[..count], Descriptors = Descriptors[..count] };

    /// <summary>The features of the picture mirrored left to right.</summary>
    public FeatureSet Mirrored() => this with
    {
        Points = Array.ConvertAll(Points, p => p with { X = Width - 1 - p.X, Angle = (byte)(128 - p.Angle) }),
        Descriptors = Array.ConvertAll(Descriptors, d => d.Mirrored()),
    };
}
