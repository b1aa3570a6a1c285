namespace Anxin.Forensics.Forgery;

/// <summary>Two keypoints of one picture that look alike.</summary>
/// <param name="First">Place in the list.</param>
/// <param name="Second">Place in the list.</param>
/// <param name="Distance">Bits of the descriptors that differ.</param>
/// <param name="Singular">How far the next best is behind, 0 to 1: low where many places look alike.</param>
internal readonly record struct SelfMatch(int First, int Second, int Distance, float Singular);
