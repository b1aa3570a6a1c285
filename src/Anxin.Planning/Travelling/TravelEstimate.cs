using Anxin.Planning.Boards;

namespace Anxin.Planning.Travelling;

/// <summary>
/// Great-circle distance (haversine, mean earth radius of IUGG) times a detour factor, driven at the speed of each distance class in turn.
/// Distances are whole metres and times whole seconds, so that no sum depends on the order of its terms.
/// </summary>
internal sealed class TravelEstimate(double detourFactor, IReadOnlyList<SpeedClass> speeds, double assumedKm)
{
    /// <summary>Road distance over great-circle distance, where nothing better is known.</summary>
    public const double UsualDetour = 1.35;

    private const double EarthRadiusMetres = 6_371_008.8;
    private const double RadiansPerDegree = Math.PI / 180;

    /// <summary>Kilometres an hour by distance, where nothing better is known.</summary>
    public static IReadOnlyList<SpeedClass> UsualSpeeds { get; } = [new(5, 20), new(20, 30), new(80, 45), new(double.PositiveInfinity, 70)];

    private readonly Trip _assumed = new(null, (long)(assumedKm * 1000), TimeFor((long)(assumedKm * 1000), speeds));

    public Trip Between(GeoPoint? from, GeoPoint? to)
    {
        if (from is not { IsValid: true } start || to is not { IsValid: true } end)
        {
            return _assumed;
        }

        var metres = (long)Math.Round(GreatCircleMetres(start, end) * detourFactor);
        return new Trip(metres, metres, TimeFor(metres, speeds));
    }

    public int SecondsBetween(BoardPlace from, BoardPlace to) => (int)(Between(Point(from), Point(to)).Ticks / TimeSpan.TicksPerSecond);

    public int MetresBetween(BoardPlace from, BoardPlace to) => (int)Between(Point(from), Point(to)).CostedMetres;

    private static GeoPoint Point(BoardPlace place) => new(place.Longitude!.Value, place.Latitude!.Value);

    private static double GreatCircleMetres(GeoPoint a, GeoPoint b)
    {
        var halfLatitude = Math.Sin((b.Latitude - a.Latitude) * RadiansPerDegree / 2);
        var halfLongitude = Math.Sin((b.Longitude - a.Longitude) * RadiansPerDegree / 2);
        var squaredChord = (halfLatitude * halfLatitude)
            + (Math.Cos(a.Latitude * RadiansPerDegree) * Math.Cos(b.Latitude * RadiansPerDegree) * halfLongitude * halfLongitude);
        return 2 * EarthRadiusMetres * Math.Asin(Math.Sqrt(Math.Min(1, squaredChord)));
    }

    // Each class is driven for its own stretch only. Choosing one speed for the whole trip would make 5.1 km quicker than 4.9 km.
    private static long TimeFor(long metres, IReadOnlyList<SpeedClass> speeds)
    {
        double seconds = 0;
        double driven = 0;
        for (var i = 0; i < speeds.Count && driven < metres; i++)
        {
            var end = i == speeds.Count - 1 ? metres : Math.Min(metres, speeds[i].UpToKm * 1000);
            seconds += (end - driven) * 3.6 / speeds[i].KilometresPerHour;
            driven = end;
        }

        return (long)Math.Ceiling(seconds) * TimeSpan.TicksPerSecond;
    }
}
