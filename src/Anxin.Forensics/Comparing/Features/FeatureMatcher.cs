using System.Numerics;

namespace Anxin.Forensics.Comparing.Features;

/// <summary>Pairs corners whose descriptions are each other's nearest, the surest first.</summary>
internal static class FeatureMatcher
{
    private const int MostDistance = 80;
    private const float MostRatio = 0.95f;

    public static List<FeaturePair> Match(FeatureSet upload, FeatureSet reference, bool mirrored)
    {
        var bits = mirrored ? upload.Mirrored : upload.Plain;
        var (rows, columns) = (upload.Corners.Length, reference.Corners.Length);
        var back = new (int Distance, int Upload)[columns];
        Array.Fill(back, (int.MaxValue, -1));
        var best = new (int Distance, int Second, int Reference)[rows];
        for (var i = 0; i < rows; i++)
        {
            best[i] = Nearest(bits.AsSpan(i * FeatureSet.Words, FeatureSet.Words), i, reference, back);
        }

        var pairs = new List<FeaturePair>();
        for (var i = 0; i < rows; i++)
        {
            var (distance, second, at) = best[i];
            if (at >= 0 && distance <= MostDistance && back[at].Upload == i && distance < MostRatio * second)
            {
                pairs.Add(new FeaturePair(i, at, distance / (float)second));
            }
        }

        pairs.Sort((a, b) => a.Ratio != b.Ratio ? a.Ratio.CompareTo(b.Ratio) : a.Upload.CompareTo(b.Upload));
        return pairs;
    }

    // The second nearest must lie elsewhere: the same corner is often found at two sizes.
    private static (int Distance, int Second, int Reference) Nearest(
        ReadOnlySpan<ulong> bits, int upload, FeatureSet reference, (int Distance, int Upload)[] back)
    {
        var (a, b, c, d) = (bits[0], bits[1], bits[2], bits[3]);
        var (least, second, at) = (256, 256, -1);
        var words = reference.Plain;
        for (int i = 0, w = 0; i < back.Length; i++, w += FeatureSet.Words)
        {
            var distance = BitOperations.PopCount(a ^ words[w]) + BitOperations.PopCount(b ^ words[w + 1])
                + BitOperations.PopCount(c ^ words[w + 2]) + BitOperations.PopCount(d ^ words[w + 3]);
            if (distance < back[i].Distance)
            {
                back[i] = (distance, upload);
            }

            if (distance < least)
            {
                (second, least, at) = (at >= 0 && Near(reference, at, i) ? second : least, distance, i);
            }
            else if (distance < second && !Near(reference, at, i))
            {
                second = distance;
            }
        }

        return (least, Math.Max(1, second), at);
    }

    private static bool Near(FeatureSet reference, int a, int b)
    {
        var (p, q) = (reference.Corners[a], reference.Corners[b]);
        var reach = 3 * Math.Max(p.Scale, q.Scale);
        return Math.Abs(p.X - q.X) < reach && Math.Abs(p.Y - q.Y) < reach;
    }
}
