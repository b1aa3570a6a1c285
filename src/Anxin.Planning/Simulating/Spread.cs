namespace Anxin.Planning.Simulating;

/// <summary>How values lie: by nearest rank, in the unit of the values. All 0 when there are none.</summary>
public sealed record Spread(double Mean, double Median, double P90, double P95, double Most)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        double Rank(double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
        return sorted.Length == 0 ? new Spread(0, 0, 0, 0, 0) : new Spread(sorted.Average(), Rank(0.5), Rank(0.9), Rank(0.95), sorted[^1]);
    }
}
