namespace Anxin.Gazetteer;

/// <summary>A township of today with its nine-digit code and the six-digit code of the division it belongs to.</summary>
internal sealed record TownRow(int Code, string Name, int Division);
