namespace Anxin.Gazetteer;

/// <summary>A township that ended; <paramref name="Successor"/> is today's nine-digit code, or 0 where only the county is known.</summary>
internal sealed record EndedTownRow(int Code, string Name, int Ended, int Division, int Successor);
