namespace Anxin.Forensics.Prints.Index;

/// <summary>A hash within the radius.</summary>
/// <param name="Number">Its number, in the order they were added.</param>
/// <param name="Turn">In which position of the picture looked for; the nearest.</param>
/// <param name="Distance">Bits that differ.</param>
internal readonly record struct HashMatch(int Number, Turn Turn, int Distance);
