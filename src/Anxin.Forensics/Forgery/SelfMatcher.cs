using Anxin.Forensics.Features;

namespace Anxin.Forensics.Forgery;

/// <summary>Pairs keypoints of one picture that look alike and lie apart.</summary>
internal static class SelfMatcher
{
    private const int MostDistance = 44;
    private const float Ratio = 0.8f;

    // Pixels. What lies nearer may be the same thing seen at two scales.
    private const float Apart = 22;

    public static List<SelfMatch> Of(FeatureSet features)
    {
        var matches = new List<SelfMatch>();
        for (var i = 0; i < features.Count; i++)
        {
            var (at, least, next) = Nearest(features, i);
            if (least <= MostDistance && least < Ratio * next)
            {
                matches.Add(new SelfMatch(i, at, least, 1 - (least / (float)next)));
            }
        }

        return matches;
    }

    // The nearest that lies apart, and the distance of the next best at a third place.
    private static (int At, int Distance, int Next) Nearest(FeatureSet features, int own)
    {
        var (at, least, next) = (-1, int.MaxValue, Descriptor.Length);
        var point = features.Points[own];
        for (var i = 0; i < features.Count; i++)
        {
            var distance = Descriptor.Distance(features.Descriptors[own], features.Descriptors[i]);
            if (distance >= next || Gap(point, features.Points[i]) < Apart * Apart)
            {
                continue;
            }

            if (distance < least)
            {
                next = at >= 0 && Gap(features.Points[at], features.Points[i]) > 9 ? least : next;
                (at, least) = (i, distance);
            }
            else if (Gap(features.Points[at], features.Points[i]) > 9)
            {
                next = distance;
            }
        }

        return (at, least, next);
    }

    private static float Gap(in Keypoint a, in Keypoint b) => ((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y));
}
