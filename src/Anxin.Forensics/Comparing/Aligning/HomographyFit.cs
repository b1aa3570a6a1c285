namespace Anxin.Forensics.Comparing.Aligning;

/// <summary>Maps fitted to pairs of points by least squares, in coordinates that are centred and scaled first (Hartley 1997).</summary>
internal static class HomographyFit
{
    /// <summary>The turn, size and shift that take two places to two others; null when the places coincide.</summary>
    public static Homography? Similarity(PointPair first, PointPair second)
    {
        var (dx, dy) = (second.X - first.X, second.Y - first.Y);
        var (tx, ty) = (second.ToX - first.ToX, second.ToY - first.ToY);
        var length = (dx * dx) + (dy * dy);
        if (length < 1)
        {
            return null;
        }

        var (a, b) = (((dx * tx) + (dy * ty)) / length, ((dx * ty) - (dy * tx)) / length);
        return Homography.Affine(a, -b, first.ToX - (a * first.X) + (b * first.Y), b, a, first.ToY - (b * first.X) - (a * first.Y));
    }

    /// <summary>The map with straight parallel lines kept; null with fewer than three places or all on a line.</summary>
    public static Homography? Affine(ReadOnlySpan<PointPair> pairs) => Fit(pairs, perspective: false);

    /// <summary>The map with straight lines kept; null with fewer than four places or too many on a line.</summary>
    public static Homography? Perspective(ReadOnlySpan<PointPair> pairs) => Fit(pairs, perspective: true);

    private static Homography? Fit(ReadOnlySpan<PointPair> pairs, bool perspective)
    {
        if (pairs.Length < (perspective ? 4 : 3))
        {
            return null;
        }

        var (from, to) = Frames(pairs);
        var n = perspective ? 8 : 6;
        Span<double> matrix = stackalloc double[n * n];
        Span<double> vector = stackalloc double[n];
        Span<double> row = stackalloc double[n];
        matrix.Clear();
        vector.Clear();
        foreach (var pair in pairs)
        {
            var (x, y) = from.Map(pair.X, pair.Y);
            var (u, v) = to.Map(pair.ToX, pair.ToY);
            row.Clear();
            (row[0], row[1], row[2]) = (x, y, 1);
            Perspective(row, x, y, u);
            Accumulate(matrix, vector, row, u);
            row.Clear();
            (row[3], row[4], row[5]) = (x, y, 1);
            Perspective(row, x, y, v);
            Accumulate(matrix, vector, row, v);
        }

        for (var i = 0; i < n; i++)
        {
            matrix[(i * n) + i] += 1e-9;
        }

        if (!LinearSystem.Solve(matrix, vector))
        {
            return null;
        }

        var h = vector;
        var map = new Homography(h[0], h[1], h[2], h[3], h[4], h[5], perspective ? h[6] : 0, perspective ? h[7] : 0, 1);
        return to.Inverse().After(map).After(from).Normal();
    }

    private static void Perspective(Span<double> row, double x, double y, double target)
    {
        if (row.Length == 8)
        {
            (row[6], row[7]) = (-x * target, -y * target);
        }
    }

    private static void Accumulate(Span<double> matrix, Span<double> vector, ReadOnlySpan<double> row, double target)
    {
        var n = row.Length;
        for (var i = 0; i < n; i++)
        {
            if (row[i] == 0)
            {
                continue;
            }

            vector[i] += row[i] * target;
            for (var j = 0; j <= i; j++)
            {
                matrix[(i * n) + j] += row[i] * row[j];
            }
        }
    }

    private static (Homography From, Homography To) Frames(ReadOnlySpan<PointPair> pairs)
    {
        double x = 0, y = 0, u = 0, v = 0, from = 0, to = 0;
        foreach (var p in pairs)
        {
            (x, y, u, v) = (x + p.X, y + p.Y, u + p.ToX, v + p.ToY);
        }

        var n = pairs.Length;
        (x, y, u, v) = (x / n, y / n, u / n, v / n);
        foreach (var p in pairs)
        {
            from += Math.Abs(p.X - x) + Math.Abs(p.Y - y);
            to += Math.Abs(p.ToX - u) + Math.Abs(p.ToY - v);
        }

        return (Frame(x, y, n / Math.Max(1, from)), Frame(u, v, n / Math.Max(1, to)));
    }

    private static Homography Frame(double x, double y, double scale) => Homography.Affine(scale, 0, -x * scale, 0, scale, -y * scale);
}
