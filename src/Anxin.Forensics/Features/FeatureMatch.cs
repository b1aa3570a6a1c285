namespace Anxin.Forensics.Features;

/// <summary>A keypoint of one picture and the one of another that looks most like it.</summary>
/// <param name="First">Place in the first picture's list.</param>
/// <param name="Second">Place in the second picture's list.</param>
/// <param name="Distance">Bits of the descriptors that differ.</param>
internal readonly record struct FeatureMatch(int First, int Second, int Distance);
