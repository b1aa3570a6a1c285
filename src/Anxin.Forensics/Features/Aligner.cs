namespace Anxin.Forensics.Features;

/// <summary>
/// Finds the projection most pairs of keypoints agree on. Every pair proposes the one similarity that its places, scales and directions
/// tell; so all proposals are tried and nothing is left to chance. The best is refined by least squares.
/// </summary>
internal static class Aligner
{
    private const int LeastInliers = 4;

    // A proposal stands on one keypoint and so errs; shares of the second picture's longer side.
    private const double Loose = 0.035;
    private const double Tight = 0.008;

    // Keypoints whose scales or directions do not fit the proposal are no support.
    private const double MostScaleRatio = 1.8;
    private const int MostTurn = 24;

    /// <summary>Null when too few pairs agree.</summary>
    public static Alignment? Of(FeatureSet first, FeatureSet second, List<FeatureMatch> matches)
    {
        if (matches.Count < LeastInliers)
        {
            return null;
        }

        var pairs = new PlacePair[matches.Count];
        for (var i = 0; i < pairs.Length; i++)
        {
            var (a, b) = (first.Points[matches[i].First], second.Points[matches[i].Second]);
            pairs[i] = new PlacePair(a.X, a.Y, b.X, b.Y);
        }

        var side = Math.Max(second.Width, second.Height);
        var support = Best(first, second, matches, pairs, Loose * side);
        return support.Count < LeastInliers ? null : Refined(pairs, support, matches, side);
    }

    private static List<int> Best(FeatureSet first, FeatureSet second, List<FeatureMatch> matches, PlacePair[] pairs, double reach)
    {
        var (best, support) = (new List<int>(), new List<int>());
        foreach (var proposal in matches)
        {
            var (a, b) = (first.Points[proposal.First], second.Points[proposal.Second]);
            var projection = Projection.OfKeypoints(a, b);
            support.Clear();
            for (var i = 0; i < pairs.Length; i++)
            {
                var (c, d) = (first.Points[matches[i].First], second.Points[matches[i].Second]);
                var ratio = d.Scale / c.Scale / (b.Scale / a.Scale);
                var turn = (sbyte)(byte)(d.Angle - c.Angle - b.Angle + a.Angle);
                if (ratio is > (float)(1 / MostScaleRatio) and < (float)MostScaleRatio && turn is > -MostTurn and < MostTurn
                    && pairs[i].Miss(projection) < reach * reach)
                {
                    support.Add(i);
                }
            }

            if (support.Count > best.Count)
            {
                (best, support) = (support, best);
            }
        }

        return best;
    }

    private static Alignment? Refined(PlacePair[] pairs, List<int> support, List<FeatureMatch> matches, int side)
    {
        Projection? fitted = null;
        double[] reaches = [Loose, Loose / 2, Tight, Tight, Tight];
        for (var round = 0; round < reaches.Length; round++)
        {
            // Perspective only when enough pairs tell it, and not before the coarse fit stands.
            var withPerspective = support.Count >= 12 && round >= 2;
            if (Fit(pairs, support, withPerspective) is not { } next)
            {
                return null;
            }

            fitted = next;
            support = Agreeing(pairs, next, reaches[round] * side);
            if (support.Count < LeastInliers)
            {
                return null;
            }
        }

        var sum = support.Sum(i => pairs[i].Miss(fitted!.Value));
        return new Alignment(fitted!.Value, [.. support.Select(i => matches[i])], Math.Sqrt(sum / support.Count));
    }

    private static Projection? Fit(PlacePair[] pairs, List<int> support, bool withPerspective)
    {
        var chosen = new PlacePair[support.Count];
        for (var i = 0; i < chosen.Length; i++)
        {
            chosen[i] = pairs[support[i]];
        }

        return ProjectionFit.Of(chosen, withPerspective);
    }

    private static List<int> Agreeing(PlacePair[] pairs, Projection projection, double reach)
    {
        var agreeing = new List<int>(pairs.Length);
        for (var i = 0; i < pairs.Length; i++)
        {
            if (pairs[i].Miss(projection) < reach * reach)
            {
                agreeing.Add(i);
            }
        }

        return agreeing;
    }
}
