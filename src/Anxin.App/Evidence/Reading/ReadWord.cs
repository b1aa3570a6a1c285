using Anxin.Forensics.Inspecting;

namespace Anxin.App.Evidence.Reading;

/// <summary>A word that was read in a picture. Read text may be anybody's name or number: it is compared and forgotten, never kept or logged.</summary>
/// <param name="Line">Words of one line have the same number.</param>
/// <param name="Text">As it was read.</param>
/// <param name="Sureness">0 to 100.</param>
/// <param name="Place">Where in the picture that was read.</param>
public sealed record ReadWord(int Line, string Text, double Sureness, Region Place);
