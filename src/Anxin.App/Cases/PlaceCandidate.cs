namespace Anxin.App.Cases;

/// <summary>A division an address may mean.</summary>
public sealed record PlaceCandidate(string Code, IReadOnlyList<string> Path);
