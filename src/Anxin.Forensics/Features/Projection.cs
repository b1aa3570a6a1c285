namespace Anxin.Forensics.Features;

/// <summary>Where a place of one picture lies in another, for a flat scene seen from anywhere: eight numbers.</summary>
/// <param name="XX">x = (XX·x + XY·y + X) / (GX·x + GY·y + 1).</param>
/// <param name="XY">See <paramref name="XX"/>.</param>
/// <param name="X">See <paramref name="XX"/>.</param>
/// <param name="YX">y = (YX·x + YY·y + Y) / (GX·x + GY·y + 1).</param>
/// <param name="YY">See <paramref name="YX"/>.</param>
/// <param name="Y">See <paramref name="YX"/>.</param>
/// <param name="GX">Perspective; 0 when parallels stay parallel.</param>
/// <param name="GY">Perspective; 0 when parallels stay parallel.</param>
internal readonly record struct Projection(double XX, double XY, double X, double YX, double YY, double Y, double GX, double GY)
{
    /// <summary>The change of area of the parallel part; negative for mirrored pictures.</summary>
    public double Area => (XX * YY) - (XY * YX);

    /// <summary>Where a place lies.</summary>
    public (double X, double Y) At(double x, double y)
    {
        var scale = 1 / ((GX * x) + (GY * y) + 1);
        return (((XX * x) + (XY * y) + X) * scale, ((YX * x) + (YY * y) + Y) * scale);
    }

    /// <summary>The way back; null when there is none.</summary>
    public Projection? Inverse()
    {
        var whole = (XX * (YY - (Y * GY))) - (XY * (YX - (Y * GX))) + (X * ((YX * GY) - (YY * GX)));
        var last = (XX * YY) - (XY * YX);
        return Math.Abs(whole) < 1e-12 || Math.Abs(last) < 1e-12
            ? null
            : new Projection(
                (YY - (Y * GY)) / last, ((X * GY) - XY) / last, ((XY * Y) - (X * YY)) / last,
                ((Y * GX) - YX) / last, (XX - (X * GX)) / last, ((X * YX) - (XX * Y)) / last,
                ((YX * GY) - (YY * GX)) / last, ((XY * GX) - (XX * GY)) / last);
    }

    /// <summary>Shrinks or grows, turns and shifts so that one keypoint comes to lie on another with its direction and scale.</summary>
    public static Projection OfKeypoints(in Keypoint from, in Keypoint to)
    {
        var scale = to.Scale / from.Scale;
        var turn = (byte)(to.Angle - from.Angle);
        var (cosine, sine) = (scale * Angle.Cosine(turn), scale * Angle.Sine(turn));
        return new Projection(
            cosine, -sine, to.X - (cosine * from.X) + (sine * from.Y), sine, cosine, to.Y - (sine * from.X) - (cosine * from.Y), 0, 0);
    }
}
