namespace Anxin.Forensics.Features;

/// <summary>A place that is found again when a picture is shrunk, turned or cropped.</summary>
/// <param name="X">In pixels of the picture given, 0 the middle of the first.</param>
/// <param name="Y">In pixels of the picture given.</param>
/// <param name="Scale">The blur at which it stands out most, in pixels of the picture given.</param>
/// <param name="Angle">Its direction, in 1/256 of a whole turn from right to down.</param>
/// <param name="Strength">How far it stands out.</param>
internal readonly record struct Keypoint(float X, float Y, float Scale, byte Angle, float Strength);
