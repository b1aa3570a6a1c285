namespace Anxin.Planning;

/// <summary>Every technician handed in, once: able to come, or excluded with reasons.</summary>
/// <param name="Candidates">Cheapest first; equal costs by id.</param>
/// <param name="Excluded">By id.</param>
public sealed record Ranking(IReadOnlyList<Candidate> Candidates, IReadOnlyList<Exclusion> Excluded);
