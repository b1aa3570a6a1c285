namespace Anxin.Planning;

/// <summary>A technician who cannot make the visit.</summary>
/// <param name="TechnicianId">Who.</param>
/// <param name="Reasons">Every failed hard condition, at least one.</param>
public sealed record Exclusion(Guid TechnicianId, IReadOnlyList<Reason> Reasons);
