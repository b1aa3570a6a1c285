using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Comparing.Differing;

/// <summary>
/// How much the unchanged parts of the two differ, by how steep the picture is there: noise and compression everywhere, errors of a fraction of
/// a pixel at edges. Taken from ranks, so that what was changed does not count as noise unless it is most of a kind of place.
/// </summary>
internal static class NoiseLevels
{
    private const int Bins = 12;
    private const int LeastCount = 60;
    private const double Rank = 0.7;
    private const float RankOfNormal = 1.0364f; // 70 % of normal deviations are smaller

    // The two lie on each other to a tenth of a pixel or so: more than this share of the slope is no error of the alignment.
    private const float SlopeShare = 0.1f;

    // Sizes are counted in sixteenths of a level.
    private const int Finest = 16;
    private const int Counted = 128 * Finest;

    /// <summary>The kind of place by how steep it is: kinds grow in width, with slopes up to 1, 3, 6, 8, 11 levels and so on.</summary>
    public static Plane Kinds(Plane slopes)
    {
        var kinds = new Plane(slopes.Size);
        var target = kinds.Samples;
        var source = slopes.Samples;
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = Math.Min(Bins - 1, 2.2f * MathF.Log2(1 + (source[i] / 3)));
        }

        return kinds;
    }

    /// <summary>Divides differences by the noise expected at each place.</summary>
    /// <param name="differences">Signed differences; their absolute share of the noise afterwards.</param>
    /// <param name="kinds">The kind of each place.</param>
    /// <param name="inside">Where there is anything to compare.</param>
    /// <param name="least">The least noise that is believed, in levels.</param>
    public static void Normalise(Plane differences, Plane kinds, ReadOnlySpan<bool> inside, float least)
    {
        var noise = Noise(differences, kinds, inside, least);
        var values = differences.Samples;
        var places = kinds.Samples;
        for (var i = 0; i < values.Length; i++)
        {
            var bin = Math.Min((int)places[i], Bins - 2);
            var expected = noise[bin] + ((places[i] - bin) * (noise[bin + 1] - noise[bin]));
            values[i] = Math.Abs(values[i]) / expected;
        }
    }

    private static float[] Noise(Plane differences, Plane kinds, ReadOnlySpan<bool> inside, float least)
    {
        var counts = new int[Bins * Counted];
        var totals = new int[Bins];
        var values = differences.Samples;
        var places = kinds.Samples;
        for (var i = 0; i < values.Length; i += 2)
        {
            if (inside[i])
            {
                var bin = (int)(places[i] + 0.5f);
                counts[(bin * Counted) + Math.Min(Counted - 1, (int)(Math.Abs(values[i]) * Finest))]++;
                totals[bin]++;
            }
        }

        // No kind of place is noisier than the steeper ones: a kind that mostly lies in the changed part is not believed.
        var noise = new float[Bins];
        for (var bin = Bins - 1; bin >= 0; bin--)
        {
            var above = bin == Bins - 1 ? float.PositiveInfinity : noise[bin + 1];
            noise[bin] = totals[bin] < LeastCount ? above : Math.Min(above, AtRank(counts.AsSpan(bin * Counted, Counted), totals[bin]));
        }

        var flat = float.IsPositiveInfinity(noise[0]) ? least : Math.Max(least, noise[0]);
        for (var bin = 0; bin < Bins; bin++)
        {
            var most = (3 * flat) + (SlopeShare * 3 * (MathF.Pow(2, bin / 2.2f) - 1));
            noise[bin] = Math.Clamp(noise[bin], flat, most);
        }

        return noise;
    }

    private static float AtRank(ReadOnlySpan<int> counts, int total)
    {
        var (level, seen) = (0, counts[0]);
        while (seen < total * Rank)
        {
            seen += counts[++level];
        }

        return (level + 0.5f) / Finest / RankOfNormal;
    }
}
