namespace Anxin.Planning;

/// <summary>Time a technician has already given away: a booked visit, leave, an errand.</summary>
/// <param name="StartUtc">Start, UTC.</param>
/// <param name="EndUtc">End, UTC; an end before the start is read as the start.</param>
/// <param name="Place">Where, or null when unknown (an assumed trip is then kept free on both sides).</param>
public sealed record Commitment(DateTime StartUtc, DateTime EndUtc, GeoPoint? Place);
