namespace Anxin.Places.Resolving;

/// <summary>How many townships bear a name, the first of them by code, and the letter after the name.</summary>
internal readonly record struct LooseTown(int First, int Hits, int End);
