namespace Anxin.Forensics.Comparing.Features;

/// <summary>
/// The 256 pairs of points that a description compares (Calonder et al. 2010, BRIEF: isotropic Gaussian pairs are best), turned in 32 steps
/// as in ORB (Rublee et al. 2011), and the same seen in a mirror.
/// </summary>
internal static class SamplingPattern
{
    public const int Pairs = 256;
    public const int Turns = 32;
    public const int Radius = 14;

    private static readonly sbyte[] _plain = Turned(mirrored: false);
    private static readonly sbyte[] _mirrored = Turned(mirrored: true);

    /// <summary>x and y of both points of each pair.</summary>
    public static ReadOnlySpan<sbyte> Of(int turn, bool mirrored) =>
        (mirrored ? _mirrored : _plain).AsSpan(turn * Pairs * 4, Pairs * 4);

    private static sbyte[] Turned(bool mirrored)
    {
        var points = Points();
        var turned = new sbyte[Turns * points.Length];
        for (var turn = 0; turn < Turns; turn++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * turn / Turns);
            for (var i = 0; i < points.Length; i += 2)
            {
                var (x, y) = (points[i], mirrored ? -points[i + 1] : points[i + 1]);
                turned[(turn * points.Length) + i] = (sbyte)Math.Round((x * cos) - (y * sin));
                turned[(turn * points.Length) + i + 1] = (sbyte)Math.Round((x * sin) + (y * cos));
            }
        }

        return turned;
    }

    // A sum of six small steps is near enough to a Gaussian, of deviation 5.2.
    private static double[] Points()
    {
        var state = 0x9E3779B97F4A7C15UL;
        double Step()
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            return ((state >> 40) / (double)(1 << 24)) - 0.5;
        }

        var points = new double[Pairs * 4];
        for (var i = 0; i < points.Length;)
        {
            var (x, y) = (0.0, 0.0);
            for (var step = 0; step < 6; step++)
            {
                (x, y) = (x + (7.3 * Step()), y + (7.3 * Step()));
            }

            if ((x * x) + (y * y) <= (Radius - 1) * (Radius - 1))
            {
                (points[i], points[i + 1]) = (x, y);
                i += 2;
            }
        }

        return points;
    }
}
