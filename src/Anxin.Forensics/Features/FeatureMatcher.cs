namespace Anxin.Forensics.Features;

/// <summary>Pairs the keypoints of two pictures that look most alike.</summary>
internal static class FeatureMatcher
{
    // Unlike places lie around 110 of 256.
    private const int MostDistance = 76;

    // The next best must be worse by this, or the place is one of many alike.
    private const float Ratio = 0.9f;

    /// <summary>Each keypoint of the first with its nearest in the second, in the order of the first; no second one twice.</summary>
    public static List<FeatureMatch> Of(FeatureSet first, FeatureSet second)
    {
        var best = new FeatureMatch[second.Count];
        Array.Fill(best, new FeatureMatch(-1, -1, int.MaxValue));
        for (var i = 0; i < first.Count; i++)
        {
            var (at, distance, next) = Nearest(first.Descriptors[i], second);
            if (distance <= MostDistance && distance < Ratio * next && distance < best[at].Distance)
            {
                best[at] = new FeatureMatch(i, at, distance);
            }
        }

        var matches = new List<FeatureMatch>();
        foreach (var match in best)
        {
            if (match.First >= 0)
            {
                matches.Add(match);
            }
        }

        return matches;
    }

    // The nearest, and the distance of the nearest at another place; a place kept twice for its two directions is no rival.
    private static (int At, int Distance, int Next) Nearest(in Descriptor wanted, FeatureSet among)
    {
        var (at, least, next) = (-1, int.MaxValue, int.MaxValue);
        for (var i = 0; i < among.Count; i++)
        {
            var distance = Descriptor.Distance(wanted, among.Descriptors[i]);
            if (distance < least)
            {
                next = at >= 0 && !IsSamePlace(among.Points[at], among.Points[i]) ? least : next;
                (at, least) = (i, distance);
            }
            else if (distance < next && !IsSamePlace(among.Points[at], among.Points[i]))
            {
                next = distance;
            }
        }

        return (at, least, next);
    }

    private static bool IsSamePlace(in Keypoint a, in Keypoint b) => Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y) < a.Scale;
}
