namespace Anxin.Gazetteer;

/// <summary>A division, county or above, that ended; successors are today's codes.</summary>
internal sealed record EndedRow(int Code, string Name, int Ended, int[] Successors);
