namespace Anxin.Planning;

/// <summary>How fast the part of a trip up to a road distance is driven.</summary>
/// <param name="UpToKm">Road kilometres from the start at which this class ends; positive, the last may be infinite.</param>
/// <param name="KilometresPerHour">Speed within the class, 1 to 200.</param>
public sealed record SpeedClass(double UpToKm, double KilometresPerHour);
