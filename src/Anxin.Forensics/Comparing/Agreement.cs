namespace Anxin.Forensics.Comparing;

/// <summary>The share of blocks in which two brightness planes show the same, by normalised correlation.</summary>
internal static class Agreement
{
    private const int Block = 16;
    private const double LeastDeviation = 4;
    private const double LeastCorrelation = 0.7;

    /// <summary>0 to 1 of the blocks in which either shows something; 0 when there are fewer than eight such blocks.</summary>
    public static double Of(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int width)
    {
        var height = a.Length / width;
        var (seen, agreed) = (0, 0);
        for (var y = 0; y + Block <= height; y += Block)
        {
            for (var x = 0; x + Block <= width; x += Block)
            {
                if (Correlation(a[((y * width) + x)..], b[((y * width) + x)..], width) is { } correlation)
                {
                    seen++;
                    agreed += correlation >= LeastCorrelation ? 1 : 0;
                }
            }
        }

        return seen < 8 ? 0 : agreed / (double)seen;
    }

    // Null where both are flat: flat places agree with any picture.
    private static double? Correlation(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int width)
    {
        const int Pixels = Block * Block;
        long sumA = 0, sumB = 0, squareA = 0, squareB = 0, product = 0;
        for (var y = 0; y < Block; y++)
        {
            for (var i = y * width; i < (y * width) + Block; i++)
            {
                sumA += a[i];
                sumB += b[i];
                squareA += a[i] * a[i];
                squareB += b[i] * b[i];
                product += a[i] * b[i];
            }
        }

        var (varianceA, varianceB) = ((Pixels * squareA) - (sumA * sumA), (Pixels * squareB) - (sumB * sumB));
        const double Flat = LeastDeviation * LeastDeviation * Pixels * Pixels;
        if (varianceA < Flat && varianceB < Flat)
        {
            return null;
        }

        return varianceA == 0 || varianceB == 0 ? 0 : ((Pixels * product) - (sumA * sumB)) / Math.Sqrt((double)varianceA * varianceB);
    }
}
