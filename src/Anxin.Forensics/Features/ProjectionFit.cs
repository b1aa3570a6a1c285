namespace Anxin.Forensics.Features;

/// <summary>Fits projections to pairs of places by least squares, in places brought around zero first (Hartley, 1997).</summary>
internal static class ProjectionFit
{
    /// <summary>Six numbers, or eight with perspective; null when the places do not tell them.</summary>
    public static Projection? Of(ReadOnlySpan<PlacePair> pairs, bool withPerspective)
    {
        var unknowns = withPerspective ? 8 : 6;
        if (pairs.Length * 2 < unknowns)
        {
            return null;
        }

        var (from, to) = (Frame.Of(pairs, isFrom: true), Frame.Of(pairs, isFrom: false));
        var sums = new double[unknowns, unknowns + 1];
        Span<double> row = stackalloc double[9];
        foreach (var pair in pairs)
        {
            var (x, y) = ((pair.FromX - from.X) / from.Size, (pair.FromY - from.Y) / from.Size);
            var (u, v) = ((pair.ToX - to.X) / to.Size, (pair.ToY - to.Y) / to.Size);
            row.Clear();
            (row[0], row[1], row[2], row[6], row[7], row[unknowns]) = (x, y, 1, -u * x, -u * y, u);
            Add(sums, row, unknowns);
            row.Clear();
            (row[3], row[4], row[5], row[6], row[7], row[unknowns]) = (x, y, 1, -v * x, -v * y, v);
            Add(sums, row, unknowns);
        }

        return Linear.Solve(sums) is { } h ? Restored(h, from, to) : null;
    }

    private static void Add(double[,] sums, ReadOnlySpan<double> row, int unknowns)
    {
        for (var i = 0; i < unknowns; i++)
        {
            for (var j = 0; j <= unknowns; j++)
            {
                sums[i, j] += row[i] * row[j];
            }
        }
    }

    // to⁻¹ · h · from, written out; the last number is brought back to 1.
    private static Projection? Restored(double[] h, Frame from, Frame to)
    {
        var (gx, gy) = h.Length == 8 ? (h[6] / from.Size, h[7] / from.Size) : (0.0, 0.0);
        var one = 1 - (gx * from.X) - (gy * from.Y);
        if (Math.Abs(one) < 1e-9)
        {
            return null;
        }

        var (xx, xy) = (h[0] / from.Size, h[1] / from.Size);
        var (yx, yy) = (h[3] / from.Size, h[4] / from.Size);
        var (x, y) = (h[2] - (xx * from.X) - (xy * from.Y), h[5] - (yx * from.X) - (yy * from.Y));
        return new Projection(
            ((xx * to.Size) + (to.X * gx)) / one, ((xy * to.Size) + (to.X * gy)) / one, ((x * to.Size) + (to.X * one)) / one,
            ((yx * to.Size) + (to.Y * gx)) / one, ((yy * to.Size) + (to.Y * gy)) / one, ((y * to.Size) + (to.Y * one)) / one,
            gx / one, gy / one);
    }

    private readonly record struct Frame(double X, double Y, double Size)
    {
        public static Frame Of(ReadOnlySpan<PlacePair> pairs, bool isFrom)
        {
            var (x, y, spread) = (0.0, 0.0, 0.0);
            foreach (var pair in pairs)
            {
                x += (isFrom ? pair.FromX : pair.ToX) / pairs.Length;
                y += (isFrom ? pair.FromY : pair.ToY) / pairs.Length;
            }

            foreach (var pair in pairs)
            {
                var (dx, dy) = isFrom ? (pair.FromX - x, pair.FromY - y) : (pair.ToX - x, pair.ToY - y);
                spread += Math.Sqrt((dx * dx) + (dy * dy)) / pairs.Length;
            }

            return new Frame(x, y, Math.Max(spread, 1e-6));
        }
    }
}
