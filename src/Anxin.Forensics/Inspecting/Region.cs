namespace Anxin.Forensics.Inspecting;

/// <summary>A box in the upright picture, in its own pixels.</summary>
/// <param name="X">Left edge, 0 or more.</param>
/// <param name="Y">Upper edge, 0 or more.</param>
/// <param name="Width">1 or more.</param>
/// <param name="Height">1 or more.</param>
public readonly record struct Region(int X, int Y, int Width, int Height);
