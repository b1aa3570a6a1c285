namespace Anxin.Forensics.Forgery.Compression;

/// <summary>The blocks that together contradict an earlier compression the rest of the picture shows.</summary>
/// <param name="Score">0 to 1; 0.5 at the threshold.</param>
/// <param name="Blocks">Marked blocks; none below the threshold.</param>
internal sealed record ForeignBlocks(double Score, bool[] Blocks)
{
    // One block explains at most so much, or a few strange ones would decide.
    private const float Most = 3;
    private const int Reach = 2;

    // The sum over five by five blocks that honest pictures stay below: more where the trace is strong and every slip counts more.
    private const double Start = 35;
    private const double OfGain = 9;
    private const double AlsoStrong = 0.35;

    public static ForeignBlocks Of(EarlierCompression earlier, int wide, int high)
    {
        var most = Array.ConvertAll(earlier.Evidence, e => Math.Min(e, Most));
        var least = 0f;
        for (var i = 0; i < most.Length; i++)
        {
            least = Math.Min(least, Around(most, wide, high, i, Reach));
        }

        var ratio = -least / (Start + (OfGain * Math.Max(0, earlier.Gain)));
        return new ForeignBlocks(ratio / (1 + ratio), ratio >= 1 ? Marked(earlier, most, wide, high) : new bool[most.Length]);
    }

    private static bool[] Marked(EarlierCompression earlier, float[] most, int wide, int high)
    {
        var cut = Array.ConvertAll(earlier.Evidence, e => Math.Clamp(e, -Most, Most));
        var negative = new bool[cut.Length];
        for (var i = 0; i < cut.Length; i++)
        {
            negative[i] = Around(cut, wide, high, i, 1) < 0;
        }

        var spots = new List<(bool[] Spot, double Sum)>();
        for (var i = 0; i < negative.Length; i++)
        {
            if (negative[i])
            {
                var spot = Spots.Connected(negative, wide, i);
                var sum = 0.0;
                for (var j = 0; j < spot.Length; j++)
                {
                    sum -= spot[j] ? most[j] : 0;
                    negative[j] &= !spot[j];
                }

                spots.Add((spot, sum));
            }
        }

        var strongest = spots.Count == 0 ? 0 : spots.Max(s => s.Sum);
        var marked = new bool[cut.Length];
        foreach (var (spot, _) in spots.Where(s => s.Sum > AlsoStrong * strongest))
        {
            for (var j = 0; j < marked.Length; j++)
            {
                marked[j] |= spot[j];
            }
        }

        return marked;
    }

    private static float Around(float[] values, int wide, int high, int block, int reach)
    {
        var (x, y, sum) = (block % wide, block / wide, 0f);
        for (var row = Math.Max(0, y - reach); row <= Math.Min(high - 1, y + reach); row++)
        {
            for (var column = Math.Max(0, x - reach); column <= Math.Min(wide - 1, x + reach); column++)
            {
                sum += values[(row * wide) + column];
            }
        }

        return sum;
    }
}
