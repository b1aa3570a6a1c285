namespace Anxin.Places.Resolving;

/// <summary>What of a text was not understood: the stable code, and the words as written where there are some.</summary>
internal readonly record struct Doubt(string? Problem, string? Words);
