namespace Anxin.Planning.Tests.Qualifying;

/// <summary>Travel time worked out another way than in the engine: by the spherical law of cosines and steps of a hundred metres.</summary>
internal static class PlainTravel
{
    public static TimeSpan Time(GeoPoint? from, GeoPoint? to, QualifyingOptions options)
    {
        var km = from is { } a && to is { } b ? GreatCircleKm(a, b) * options.DetourFactor : options.AssumedKm;
        var hours = 0.0;
        for (var driven = 0.0; driven < km; driven += 0.1)
        {
            hours += Math.Min(0.1, km - driven) / options.Speeds.First(s => driven < s.UpToKm).KilometresPerHour;
        }

        // The engine rounds up to whole seconds and may differ by rounding at a class boundary.
        return TimeSpan.FromSeconds(Math.Max(0, Math.Floor(hours * 3_600) - 2));
    }

    private static double GreatCircleKm(GeoPoint a, GeoPoint b)
    {
        var cosine = (Math.Sin(Radians(a.Latitude)) * Math.Sin(Radians(b.Latitude)))
            + (Math.Cos(Radians(a.Latitude)) * Math.Cos(Radians(b.Latitude)) * Math.Cos(Radians(b.Longitude - a.Longitude)));
        return 6_371.0088 * Math.Acos(Math.Clamp(cosine, -1, 1));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
