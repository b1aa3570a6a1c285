namespace Anxin.Planning;

/// <summary>A technician who meets every hard condition, with the window that can be promised.</summary>
/// <param name="TechnicianId">Who.</param>
/// <param name="WindowStartUtc">Start of the arrival window, UTC, on a local quarter hour.</param>
/// <param name="WindowEndUtc">End of the arrival window, UTC.</param>
/// <param name="DistanceKm">Estimated road kilometres from the place before the visit, or null when a place is unknown.</param>
/// <param name="LoadThatDay">Commitments that already start on the local day of the visit.</param>
/// <param name="CostMinor">Travel, waiting, load and missed preference in minor units of money; smaller is better.</param>
/// <param name="Reasons">Why this technician and this window.</param>
public sealed record Candidate(
    Guid TechnicianId,
    DateTime WindowStartUtc,
    DateTime WindowEndUtc,
    double? DistanceKm,
    int LoadThatDay,
    long CostMinor,
    IReadOnlyList<Reason> Reasons);
