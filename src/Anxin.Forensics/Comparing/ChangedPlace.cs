namespace Anxin.Forensics.Comparing;

/// <summary>A connected place that differs, in pixels of the compared size.</summary>
internal readonly record struct ChangedPlace(int Left, int Top, int Right, int Bottom, int Pixels, long Strength);
