using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Comparing.Aligning;

/// <summary>How an upload agrees with the reference laid under it, block by block.</summary>
/// <param name="Overlap">The share of the upload that lies on the reference.</param>
/// <param name="Blocks">Blocks in which the upload or the reference shows something, on the reference or beside it.</param>
/// <param name="Alike">The share of those that correlate at 0.8 or more; a block beside the reference does not.</param>
/// <param name="Exactness">
/// The correlation that a quarter of the blocks reaches: near 1 for a copy, even when much of it was painted over; the blocks of another
/// photograph of the same things never agree that well.
/// </param>
internal sealed record BlockAgreement(double Overlap, int Blocks, double Alike, double Exactness)
{
    private const int Block = 16;
    private const int LeastBlocks = 6;
    private const double LeastVariance = 25;
    private const double LeastCorrelation = 0.8;

    public static BlockAgreement Of(Plane upload, Plane reference, in Homography map)
    {
        using var warped = Sampler.Warp(reference, map, upload.Size);
        var correlations = new List<double>();
        var overlap = 0;
        foreach (var value in warped.Samples)
        {
            overlap += float.IsNaN(value) ? 0 : 1;
        }

        for (var y = 0; y + Block <= upload.Height; y += Block)
        {
            for (var x = 0; x + Block <= upload.Width; x += Block)
            {
                if (Correlation(upload, warped, x, y) is { } correlation)
                {
                    correlations.Add(correlation);
                }
            }
        }

        correlations.Sort();
        var count = correlations.Count;
        var share = overlap / (double)warped.Samples.Length;
        return count < LeastBlocks
            ? new BlockAgreement(share, count, 0, 0)
            : new BlockAgreement(
                share, count, correlations.Count(c => c >= LeastCorrelation) / (double)count, correlations[count * 3 / 4]);
    }

    // Null where both are flat; 0 where the upload shows something beside the reference.
    private static double? Correlation(Plane upload, Plane warped, int left, int top)
    {
        const double N = Block * Block;
        double a = 0, b = 0, aa = 0, bb = 0, ab = 0;
        for (var y = top; y < top + Block; y++)
        {
            var own = upload.Row(y).Slice(left, Block);
            var other = warped.Row(y).Slice(left, Block);
            for (var x = 0; x < Block; x++)
            {
                (a, b, aa) = (a + own[x], b + other[x], aa + (own[x] * own[x]));
                (bb, ab) = (bb + (other[x] * other[x]), ab + (own[x] * other[x]));
            }
        }

        var (varianceA, varianceB) = ((aa / N) - (a * a / N / N), (bb / N) - (b * b / N / N));
        if (double.IsNaN(varianceB))
        {
            return varianceA > LeastVariance ? 0 : null;
        }

        return varianceA < LeastVariance && varianceB < LeastVariance ? null
            : varianceA <= 0 || varianceB <= 0 ? 0 : ((ab / N) - (a * b / N / N)) / Math.Sqrt(varianceA * varianceB);
    }
}
