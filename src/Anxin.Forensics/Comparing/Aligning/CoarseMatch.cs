namespace Anxin.Forensics.Comparing.Aligning;

/// <summary>A first map from upload to reference, each in the size it is compared in.</summary>
/// <param name="Map">Some pixels off.</param>
/// <param name="Followers">How many pairs of corners agree with it.</param>
internal readonly record struct CoarseMatch(Homography Map, int Followers);
