using Anxin.Forensics.Features;

namespace Anxin.Forensics.Prints.Parts;

/// <summary>How a picture and a filed one lie on each other.</summary>
/// <param name="IsMirrored">Whether one of them was mirrored.</param>
/// <param name="Inliers">Keypoints that agree on it.</param>
/// <param name="Share">Of the keypoints both could have, 0 to 1.</param>
/// <param name="Error">The root mean square of what the keypoints miss by, as a share of the filed picture's longer side.</param>
/// <param name="Agreement">How well the two agree there, block by block.</param>
/// <param name="Back">From the filed picture's keypoints to the (mirrored) upload's.</param>
internal sealed record PartMatch(
    bool IsMirrored, int Inliers, double Share, double Error, OverlapAgreement Agreement, Projection Back);
