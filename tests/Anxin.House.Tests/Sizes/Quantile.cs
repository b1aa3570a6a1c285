namespace Anxin.House.Tests.Sizes;

/// <summary>Quantiles by nearest rank: the smallest value that at least the given share of the values does not exceed.</summary>
public static class Quantile
{
    public static int Of(IEnumerable<int> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
    }
}
