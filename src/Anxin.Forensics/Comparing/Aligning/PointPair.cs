namespace Anxin.Forensics.Comparing.Aligning;

/// <summary>A place of the upload and the place of the reference that may show the same.</summary>
internal readonly record struct PointPair(double X, double Y, double ToX, double ToY)
{
    /// <summary>How far the map misses, squared, in pixels of the reference.</summary>
    public double Error(in Homography map)
    {
        var (x, y) = map.Map(X, Y);
        return ((x - ToX) * (x - ToX)) + ((y - ToY) * (y - ToY));
    }
}
