namespace Anxin.Forensics.Features;

/// <summary>How one picture lies in another, as the pairs of keypoints agree.</summary>
/// <param name="Projection">From the first picture to the second.</param>
/// <param name="Inliers">The pairs that agree.</param>
/// <param name="Error">The root mean square of what they miss by, in pixels of the second picture.</param>
internal sealed record Alignment(Projection Projection, FeatureMatch[] Inliers, double Error);
