namespace Anxin.Places.Resolving;

/// <summary>Who is named in a text and how to call them.</summary>
internal readonly record struct Contact(string? Person, string? Phone);
