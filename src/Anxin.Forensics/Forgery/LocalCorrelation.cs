using Anxin.Forensics.Features;

namespace Anxin.Forensics.Forgery;

/// <summary>How much the surroundings of each pixel of a box look like those of the place a projection takes it to.</summary>
internal static class LocalCorrelation
{
    // Pixels to each side.
    private const int Reach = 4;

    // Of 255²: surroundings with less variance tell nothing and get NaN.
    private const double LeastVariance = 6;

    public static float[] Of(Plane plane, Projection projection, Box box)
    {
        var (width, height) = (box.Width, box.Height);
        var (own, other) = (new float[width * height], new float[width * height]);
        for (var i = 0; i < own.Length; i++)
        {
            var (x, y) = (box.Left + (i % width), box.Top + (i / width));
            var (tx, ty) = projection.At(x, y);
            var isInside = tx >= 0 && ty >= 0 && tx <= plane.Width - 1 && ty <= plane.Height - 1;
            own[i] = plane.Values[(y * plane.Width) + x] - 128;
            other[i] = isInside ? plane.At((float)tx, (float)ty) - 128 : float.NaN;
        }

        return Correlated(own, other, width, height);
    }

    private static float[] Correlated(float[] a, float[] b, int width, int height)
    {
        var sums = new double[6][];
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = new double[(width + 1) * (height + 1)];
        }

        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (at, to) = ((y * width) + x, ((y + 1) * (width + 1)) + x + 1);
                var isKnown = !float.IsNaN(b[at]);
                double p = isKnown ? a[at] : 0, q = isKnown ? b[at] : 0;
                ReadOnlySpan<double> values = [isKnown ? 1 : 0, p, q, p * p, q * q, p * q];
                for (var i = 0; i < sums.Length; i++)
                {
                    var s = sums[i];
                    s[to] = values[i] + s[to - 1] + s[to - width - 1] - s[to - width - 2];
                }
            }
        }

        var correlations = new float[width * height];
        for (var i = 0; i < correlations.Length; i++)
        {
            correlations[i] = At(sums, i % width, i / width, width, height);
        }

        return correlations;
    }

    private static float At(double[][] sums, int x, int y, int width, int height)
    {
        var (left, top) = (Math.Max(0, x - Reach), Math.Max(0, y - Reach));
        var (right, bottom) = (Math.Min(width, x + Reach + 1), Math.Min(height, y + Reach + 1));
        Span<double> s = stackalloc double[6];
        for (var i = 0; i < s.Length; i++)
        {
            s[i] = sums[i][(bottom * (width + 1)) + right] - sums[i][(top * (width + 1)) + right]
                - sums[i][(bottom * (width + 1)) + left] + sums[i][(top * (width + 1)) + left];
        }

        var count = s[0];
        if (count < (right - left) * (bottom - top) / 2.0)
        {
            return -1;
        }

        var (va, vb) = (s[3] - (s[1] * s[1] / count), s[4] - (s[2] * s[2] / count));
        return Math.Max(va, vb) < LeastVariance * count
            ? float.NaN
            : (float)((s[5] - (s[1] * s[2] / count)) / Math.Sqrt((va + count) * (vb + count)));
    }
}
