namespace Anxin.Forensics.Comparing.Differing;

/// <summary>A connected part that was changed, in pixels of the compared size.</summary>
/// <param name="Label">Its number in the map of parts, from 1.</param>
/// <param name="Left">First column.</param>
/// <param name="Top">First row.</param>
/// <param name="Right">The column after the last.</param>
/// <param name="Bottom">The row after the last.</param>
/// <param name="Pixels">How many pixels.</param>
/// <param name="Strength">The sum of what lies above the noise.</param>
internal readonly record struct ChangedPart(int Label, int Left, int Top, int Right, int Bottom, int Pixels, double Strength);
