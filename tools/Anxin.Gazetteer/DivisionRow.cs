namespace Anxin.Gazetteer;

/// <summary>A division of today, county or above; points are degrees WGS84, null where no source has one.</summary>
internal sealed record DivisionRow(
    int Code, string Name, int Parent, bool Outside, (double Lon, double Lat)? Centroid, (double Lon, double Lat)? Seat);
