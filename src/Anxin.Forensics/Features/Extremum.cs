namespace Anxin.Forensics.Features;

/// <summary>A highest or lowest place among its neighbours in place and scale.</summary>
/// <param name="Octave">The octave's place in the list.</param>
/// <param name="Level">The picture of the octave that is blurred alike.</param>
/// <param name="X">In pixels of the octave.</param>
/// <param name="Y">In pixels of the octave.</param>
/// <param name="Blur">In pixels of the octave.</param>
/// <param name="Strength">The difference there.</param>
internal readonly record struct Extremum(int Octave, int Level, float X, float Y, float Blur, float Strength);
