namespace Anxin.Forensics.Comparing.Features;

/// <summary>A corner of a picture, in pixels of the picture it was found in.</summary>
/// <param name="X">Column; the middle of the first pixel is 0.</param>
/// <param name="Y">Row.</param>
/// <param name="Scale">How many pixels one pixel of its level covers, 1 or more.</param>
/// <param name="Angle">The direction from the corner to the bright side, in steps of a full turn divided by <see cref="SamplingPattern.Turns"/>.</param>
/// <param name="Strength">The smaller eigenvalue of its gradients.</param>
internal readonly record struct Keypoint(float X, float Y, float Scale, int Angle, float Strength);
