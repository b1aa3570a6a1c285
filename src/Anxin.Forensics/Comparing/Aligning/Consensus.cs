namespace Anxin.Forensics.Comparing.Aligning;

/// <summary>
/// The map most pairs agree with: similarities through two pairs, the surest pairs tried first (PROSAC, Chum and Matas 2005), each better
/// one refined on its own followers (LO-RANSAC, Chum et al. 2003). The same pairs give the same map.
/// </summary>
internal static class Consensus
{
    private const int Tries = 600;
    private const int LeastFollowers = 5;

    /// <summary>The map and how many pairs follow it; null when fewer than five do.</summary>
    /// <param name="pairs">The surest first.</param>
    /// <param name="side">The longer side of the reference, which tolerances are shares of.</param>
    public static (Homography Map, int Followers)? Of(ReadOnlySpan<PointPair> pairs, int side)
    {
        var (wide, narrow) = (Square(Math.Max(4, side * 0.02)), Square(Math.Max(2, side * 0.006)));
        var (best, bestScore, bestFollowers) = (default(Homography), 0.0, 0);
        var state = 0x2545F4914F6CDD1DUL;
        for (var i = 0; i < Tries && pairs.Length >= LeastFollowers; i++)
        {
            // The pool grows from the surest eight pairs to all of them.
            var pool = Math.Min(pairs.Length, 8 + (int)((long)pairs.Length * i * 2 / Tries));
            var (first, second) = (Next(ref state, pool), Next(ref state, pool));
            if (first == second || HomographyFit.Similarity(pairs[first], pairs[second]) is not { } guess || !IsPlausible(guess))
            {
                continue;
            }

            var (score, _) = Score(pairs, guess, wide);
            if (score <= bestScore * 0.6)
            {
                continue;
            }

            var (map, refined, followers) = Refined(pairs, guess, wide, narrow);
            if (refined > bestScore)
            {
                (best, bestScore, bestFollowers) = (map, refined, followers);
            }
        }

        return bestFollowers >= LeastFollowers ? (best, bestFollowers) : null;
    }

    private static (Homography Map, double Score, int Followers) Refined(
        ReadOnlySpan<PointPair> pairs, Homography guess, double wide, double narrow)
    {
        var best = (Map: guess, Score: 0.0, Followers: 0);
        var followers = new PointPair[pairs.Length];
        for (var round = 0; round < 5; round++)
        {
            var limit = round < 2 ? wide : narrow;
            var count = Collect(pairs, guess, limit, followers);
            var fit = count >= 10 && round > 0
                ? HomographyFit.Perspective(followers.AsSpan(0, count)) : HomographyFit.Affine(followers.AsSpan(0, count));
            if (fit is not { } map)
            {
                break;
            }

            guess = map;
            var (score, followed) = Score(pairs, map, narrow);
            if (score > best.Score)
            {
                best = (map, score, followed);
            }
        }

        return best;
    }

    private static int Collect(ReadOnlySpan<PointPair> pairs, in Homography map, double limit, PointPair[] followers)
    {
        var count = 0;
        foreach (var pair in pairs)
        {
            if (pair.Error(map) < limit)
            {
                followers[count++] = pair;
            }
        }

        return count;
    }

    // Nearer followers count more (MSAC, Torr and Zisserman 2000).
    private static (double Score, int Followers) Score(ReadOnlySpan<PointPair> pairs, in Homography map, double limit)
    {
        var (score, followers) = (0.0, 0);
        foreach (var pair in pairs)
        {
            var error = pair.Error(map);
            if (error < limit)
            {
                score += 1 - (error / limit);
                followers++;
            }
        }

        return (score, followers);
    }

    private static bool IsPlausible(in Homography map) => Math.Abs(map.Determinant()) is > 0.01 and < 100;

    private static double Square(double value) => value * value;

    private static int Next(ref ulong state, int below)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (int)((state >> 33) % (ulong)below);
    }
}
