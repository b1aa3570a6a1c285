namespace Anxin.Forensics.Features;

/// <summary>A place in one picture and where it is thought to lie in another.</summary>
internal readonly record struct PlacePair(double FromX, double FromY, double ToX, double ToY)
{
    /// <summary>The square of how far a projection misses.</summary>
    public double Miss(in Projection projection)
    {
        var (x, y) = projection.At(FromX, FromY);
        return ((x - ToX) * (x - ToX)) + ((y - ToY) * (y - ToY));
    }
}
