namespace Anxin.Forensics.Comparing;

/// <summary>
/// How one colour of the reference became the colour of the upload: brightness, contrast, gamma and white balance are all such a curve.
/// Each level goes to the median of what stands at its places, so a change that covers less than half of a level leaves no trace in it.
/// </summary>
internal static class ToneCurve
{
    private const int Levels = 256;
    private const int Bins = 32;
    private const int BinWidth = Levels / Bins;

    /// <summary>Applies the curve of the two planes to the reference.</summary>
    public static byte[] Match(ReadOnlySpan<byte> reference, ReadOnlySpan<byte> upload)
    {
        var curve = Fit(reference, upload);
        var matched = new byte[reference.Length];
        for (var i = 0; i < matched.Length; i++)
        {
            matched[i] = curve[reference[i]];
        }

        return matched;
    }

    internal static byte[] Fit(ReadOnlySpan<byte> reference, ReadOnlySpan<byte> upload)
    {
        var counts = new int[Bins * Levels];
        var totals = new int[Bins];
        for (var i = 0; i < reference.Length; i++)
        {
            var bin = reference[i] / BinWidth;
            counts[(bin * Levels) + upload[i]]++;
            totals[bin]++;
        }

        var least = Math.Max(16, reference.Length / 2048);
        var points = new List<(int Level, int Value)>();
        for (var bin = 0; bin < Bins; bin++)
        {
            if (totals[bin] >= least)
            {
                var value = Median(counts.AsSpan(bin * Levels, Levels), totals[bin]);
                points.Add(((bin * BinWidth) + (BinWidth / 2), points.Count > 0 ? Math.Max(points[^1].Value, value) : value));
            }
        }

        return Curve(points);
    }

    private static int Median(ReadOnlySpan<int> counts, int total)
    {
        var (value, seen) = (0, counts[0]);
        while (2 * seen < total)
        {
            seen += counts[++value];
        }

        return value;
    }

    // Straight lines between the points; beyond the outermost the shift stays as it is there.
    private static byte[] Curve(List<(int Level, int Value)> points)
    {
        var curve = new byte[Levels];
        for (int level = 0, next = 0; level < Levels; level++)
        {
            while (next < points.Count && points[next].Level < level)
            {
                next++;
            }

            curve[level] = (byte)Math.Clamp(At(points, next, level), 0, 255);
        }

        return curve;
    }

    private static int At(List<(int Level, int Value)> points, int next, int level)
    {
        if (points.Count == 0)
        {
            return level;
        }

        if (next == 0 || next == points.Count)
        {
            var end = points[next == 0 ? 0 : ^1];
            return end.Value + level - end.Level;
        }

        var (a, b) = (points[next - 1], points[next]);
        return a.Value + ((((b.Value - a.Value) * (level - a.Level) * 2) + (b.Level - a.Level)) / (2 * (b.Level - a.Level)));
    }
}
