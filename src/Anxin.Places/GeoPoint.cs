namespace Anxin.Places;

/// <summary>A point on the ground, degrees WGS84 (not GCJ-02, which the map services of China hand out).</summary>
/// <param name="Longitude">−180 to 180, east positive.</param>
/// <param name="Latitude">−90 to 90, north positive.</param>
public readonly record struct GeoPoint(double Longitude, double Latitude);
