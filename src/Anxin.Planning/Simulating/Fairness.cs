namespace Anxin.Planning.Simulating;

/// <summary>How work is shared: the Gini coefficient of hours driving and working (0 all alike, near 1 one does everything), and the fewest and most hours.</summary>
public sealed record Fairness(double Gini, double FewestHours, double MostHours)
{
    private const double Hour = 3600;

    public static Fairness Of(IReadOnlyList<int> seconds)
    {
        ArgumentNullException.ThrowIfNull(seconds);
        if (seconds.Count == 0)
        {
            return new Fairness(0, 0, 0);
        }

        int[] sorted = [.. seconds.Order()];
        var sum = sorted.Sum(one => (double)one);
        var ranked = sorted.Select((one, i) => ((2 * (i + 1)) - sorted.Length - 1) * (double)one).Sum();
        return new Fairness(sum == 0 ? 0 : ranked / (sorted.Length * sum), sorted[0] / Hour, sorted[^1] / Hour);
    }
}
