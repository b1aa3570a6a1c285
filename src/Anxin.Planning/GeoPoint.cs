namespace Anxin.Planning;

/// <summary>A place on the earth in degrees, WGS84.</summary>
/// <param name="Longitude">East positive, −180 to 180.</param>
/// <param name="Latitude">North positive, −90 to 90.</param>
public readonly record struct GeoPoint(double Longitude, double Latitude)
{
    /// <summary>Whether both coordinates are numbers in range. The engine treats any other point as an unknown place.</summary>
    public bool IsValid => Math.Abs(Longitude) <= 180 && Math.Abs(Latitude) <= 90;
}
