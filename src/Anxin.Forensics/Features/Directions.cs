namespace Anxin.Forensics.Features;

/// <summary>The directions a place points to: the peaks of the histogram of its slopes (Lowe, section 5).</summary>
internal static class Directions
{
    private const int Bins = 36;
    private const int Reach = 6;

    // A place with two directions of like strength is kept twice, else it would be missed when they change order.
    private const float AlsoStrong = 0.8f;
    private const int Most = 2;

    private static readonly float[] _weights =
        [.. Enumerable.Range(0, Reach * Reach * 2 + 1).Select(square => (float)Math.Exp(-square * 0.5625 / (2 * 1.5 * 1.5)))];

    /// <summary>Writes one or two directions and tells how many.</summary>
    public static int Of(Plane blurred, in Extremum extremum, Span<byte> directions)
    {
        Span<float> histogram = stackalloc float[Bins];
        Fill(blurred, extremum, histogram);
        Smooth(histogram);
        Smooth(histogram);
        var most = 0f;
        foreach (var bin in histogram)
        {
            most = Math.Max(most, bin);
        }

        var count = 0;
        for (var i = 0; i < Bins && count < Most; i++)
        {
            var (before, here, after) = (histogram[(i + Bins - 1) % Bins], histogram[i], histogram[(i + 1) % Bins]);
            if (here > before && here >= after && here >= AlsoStrong * most)
            {
                var off = 0.5f * (before - after) / (before - (2 * here) + after);
                directions[count++] = Angle.ToByte((i + 0.5f + off + Bins) / Bins % 1);
            }
        }

        return count;
    }

    private static void Fill(Plane blurred, in Extremum extremum, Span<float> histogram)
    {
        var step = 0.75f * extremum.Blur;
        for (var row = -Reach; row <= Reach; row++)
        {
            for (var column = -Reach; column <= Reach; column++)
            {
                var square = (row * row) + (column * column);
                var (x, y) = ((int)(extremum.X + (column * step) + 0.5f), (int)(extremum.Y + (row * step) + 0.5f));
                if (square > Reach * Reach || x < 1 || y < 1 || x >= blurred.Width - 1 || y >= blurred.Height - 1)
                {
                    continue;
                }

                var at = (y * blurred.Width) + x;
                var dx = blurred.Values[at + 1] - blurred.Values[at - 1];
                var dy = blurred.Values[at + blurred.Width] - blurred.Values[at - blurred.Width];
                var bin = Math.Min(Bins - 1, (int)(Angle.Of(dy, dx) * Bins));
                histogram[bin] += MathF.Sqrt((dx * dx) + (dy * dy)) * _weights[square];
            }
        }
    }

    private static void Smooth(Span<float> histogram)
    {
        var (first, before) = (histogram[0], histogram[Bins - 1]);
        for (var i = 0; i < Bins; i++)
        {
            var after = i == Bins - 1 ? first : histogram[i + 1];
            (histogram[i], before) = ((before + histogram[i] + after) / 3, histogram[i]);
        }
    }
}
