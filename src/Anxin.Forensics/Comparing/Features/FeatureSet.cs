namespace Anxin.Forensics.Comparing.Features;

/// <summary>The corners of a picture with a description of 256 bits each, as it is and as seen in a mirror.</summary>
/// <param name="Corners">The corners.</param>
/// <param name="Plain">Four words a corner.</param>
/// <param name="Mirrored">Four words a corner: what <paramref name="Plain"/> would be if the picture were mirrored; empty when not asked for.</param>
internal sealed record FeatureSet(Keypoint[] Corners, ulong[] Plain, ulong[] Mirrored)
{
    public const int Words = 4;
}
