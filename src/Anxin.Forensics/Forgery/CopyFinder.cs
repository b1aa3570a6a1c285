using Anxin.Forensics.Features;

namespace Anxin.Forensics.Forgery;

/// <summary>
/// Finds places that were copied within a picture: keypoints that look alike and lie apart propose how (Amerini et al., 2011), the pixels
/// around them decide.
/// </summary>
internal static class CopyFinder
{
    // Of 255: fainter keypoints than elsewhere, as a copied place may show little.
    private const float Least = 0.6f;
    private const int MostTried = 12;
    private const int RefineReach = 14;
    private const int MostReach = 40;
    private const int Rounds = 4;
    private const double MostScale = 1.7;

    // Pixels that a pair may miss a proposal by, and a share of its distance from the proposing one.
    private const double Reach = 3;
    private const double ReachShare = 0.12;

    /// <summary>The copies that proposed moves turn out to be.</summary>
    public static List<Copy> Of(Plane luma, IReadOnlyList<MoveProposal> proposals)
    {
        var copies = new List<Copy>();
        foreach (var proposal in proposals)
        {
            var isKnown = copies.Exists(c => c.Holds((int)proposal.X, (int)proposal.Y));
            if (!isKnown && Closer(luma, proposal.Move, (proposal.X, proposal.Y), proposal.Reach, proposal.Pairs) is { } copy)
            {
                copies.Add(copy);
            }
        }

        return copies;
    }

    /// <summary>The best copies, the best first.</summary>
    public static List<Copy> Of(Plane luma, int mostKeypoints)
    {
        var features = FeatureFinder.Of(luma, mostKeypoints, Least);
        var matches = SelfMatcher.Of(features);
        var supports = matches.ConvertAll(m => Supporting(features, matches, m));
        var (copies, used, tried) = (new List<Copy>(), new bool[matches.Count], 0);
        var order = Enumerable.Range(0, matches.Count)
            .OrderByDescending(i => supports[i].Sum(s => matches[s].Singular)).ThenBy(i => i);
        foreach (var i in order)
        {
            if (used[i] || supports[i].Count == 0 || tried++ >= MostTried)
            {
                continue;
            }

            if (Tried(luma, features, matches, i, supports[i]) is { } copy)
            {
                copies.Add(copy);

                // Pairs that agree on what was found propose no more.
                supports[i].ForEach(s => used[s] = true);
            }
        }

        copies.Sort(static (a, b) => b.Gain.CompareTo(a.Gain));
        return copies;
    }

    private static List<int> Supporting(FeatureSet features, List<SelfMatch> matches, SelfMatch proposal)
    {
        var (a, b) = (features.Points[proposal.First], features.Points[proposal.Second]);
        var projection = Projection.OfKeypoints(a, b);
        var (supporting, ratio) = (new List<int>(), b.Scale / a.Scale);
        for (var i = 0; i < matches.Count && ratio is > (float)(1 / MostScale) and < (float)MostScale; i++)
        {
            var (c, d) = (features.Points[matches[i].First], features.Points[matches[i].Second]);
            var (x, y) = projection.At(c.X, c.Y);
            var apart = Math.Sqrt(((c.X - a.X) * (c.X - a.X)) + ((c.Y - a.Y) * (c.Y - a.Y)));
            if (Math.Sqrt(((x - d.X) * (x - d.X)) + ((y - d.Y) * (y - d.Y))) < Reach + (ReachShare * apart) && apart < 150)
            {
                supporting.Add(i);
            }
        }

        return supporting;
    }

    // From the pair's own scale and direction, and from all that support it, whichever brings the two places closer.
    private static Copy? Tried(Plane luma, FeatureSet features, List<SelfMatch> matches, int proposal, List<int> support)
    {
        var (a, b) = (features.Points[matches[proposal].First], features.Points[matches[proposal].Second]);
        var pairs = support.ConvertAll(i => Pair(features.Points[matches[i].First], features.Points[matches[i].Second])).ToArray();
        Copy? best = null;
        Projection?[] starts = [Projection.OfKeypoints(a, b), pairs.Length > 2 ? ProjectionFit.Of(pairs, withPerspective: false) : null];
        foreach (var start in starts)
        {
            if (start is { } known && Closer(luma, known, (a.X, a.Y), RefineReach, support.Count) is { } copy)
            {
                best = best is null || copy.Gain > best.Gain ? copy : best;
            }
        }

        return best;
    }

    // A larger place tells the projection better: refined around the pair first, then in the middle of what was found.
    private static Copy? Closer(Plane luma, Projection start, (double X, double Y) around, int reach, int support)
    {
        Copy? best = null;
        var projection = start;
        for (var round = 0; round < Rounds; round++)
        {
            if (AffineRefiner.Of(luma, projection, around.X, around.Y, reach) is not { } refined || !IsPlausible(refined)
                || !CopyGrower.IsAlike(luma, refined, around)
                || CopyGrower.Of(luma, refined, around, support) is not { } copy)
            {
                break;
            }

            if (best is not null && copy.Gain <= best.Gain)
            {
                break;
            }

            (best, projection, around) = (copy, refined, copy.Middle);
            reach = Math.Clamp((int)Math.Sqrt(copy.Pixels) / 2, RefineReach, MostReach);
        }

        return best;
    }

    private static PlacePair Pair(in Keypoint from, in Keypoint to) => new(from.X, from.Y, to.X, to.Y);

    private static bool IsPlausible(in Projection p) =>
        p.Area is > 1 / (MostScale * MostScale) and < MostScale * MostScale && Math.Abs(p.XX - p.YY) + Math.Abs(p.XY + p.YX) < 0.3;
}
