namespace Anxin.App.Cases;

/// <summary>A division as the API shows it.</summary>
public sealed record PlaceAnswer(string Code, IReadOnlyList<string> Path, string Status);
