namespace Anxin.Places;

/// <summary>Distances on the mean sphere.</summary>
internal static class GreatCircle
{
    public const double RadiusKm = 6371.0088;

    /// <summary>The haversine form, exact to rounding for near and for opposite points.</summary>
    public static double Kilometres(GeoPoint from, GeoPoint to)
    {
        var (latitudeA, latitudeB) = (double.DegreesToRadians(from.Latitude), double.DegreesToRadians(to.Latitude));
        var halfLatitude = Math.Sin((latitudeB - latitudeA) / 2);
        var halfLongitude = Math.Sin(double.DegreesToRadians(to.Longitude - from.Longitude) / 2);
        var h = (halfLatitude * halfLatitude) + (Math.Cos(latitudeA) * Math.Cos(latitudeB) * halfLongitude * halfLongitude);
        return 2 * RadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }
}
