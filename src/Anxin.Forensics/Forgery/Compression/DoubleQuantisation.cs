namespace Anxin.Forensics.Forgery.Compression;

/// <summary>
/// How much more often a quantised value occurs when it was quantised by another step before (Bianchi, De Rosa and Piva, "Improved DCT
/// coefficient analysis for forgery localization in JPEG images", 2011): as often as values of the first step fall into it.
/// </summary>
internal static class DoubleQuantisation
{
    /// <summary>Values to each side that are looked at.</summary>
    public const int Most = 24;

    /// <summary>Values looked at.</summary>
    public const int Count = (2 * Most) + 1;

    // What rounding to whole pixels in between blurs a value by.
    private const double Blur = 0.7;

    /// <summary>For each value from -<see cref="Most"/> on: 1 where it makes no difference.</summary>
    public static double[] Ratios(int first, int second)
    {
        var ratios = new double[Count];
        for (var value = 0; value <= Most; value++)
        {
            var (low, high) = ((value - 0.5) * second, (value + 0.5) * second);
            var sum = 0.0;
            for (var k = (int)Math.Floor((low - (6 * Blur)) / first); k * first <= high + (6 * Blur); k++)
            {
                sum += Below((high - (k * first)) / Blur) - Below((low - (k * first)) / Blur);
            }

            ratios[Most + value] = ratios[Most - value] = sum * first / second;
        }

        return ratios;
    }

    // The normal distribution (Abramowitz and Stegun, 26.2.17).
    private static double Below(double x)
    {
        if (x < 0)
        {
            return 1 - Below(-x);
        }

        var t = 1 / (1 + (0.2316419 * x));
        var tail = t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return 1 - (Math.Exp(-x * x / 2) / 2.5066282746310002 * tail);
    }
}
