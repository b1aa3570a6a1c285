namespace Anxin.Planning.Touring;

/// <summary>
/// When a search stops: after so many iterations, after so much processor time, or when told to. Time comes in from outside; with iterations
/// alone the same seed gives the same plan.
/// </summary>
public sealed class WorkLimit(double seconds, long iterations, Func<double> spentSeconds, CancellationToken ct)
{
    public static WorkLimit Of(long iterations) => new(double.PositiveInfinity, iterations, () => 0, CancellationToken.None);

    public long Iterations => iterations;

    public double Seconds => seconds;

    public bool Cancelled => ct.IsCancellationRequested;

    /// <summary>The share of the work that is done, from 0 to 1 and above.</summary>
    public double Done(long iteration)
    {
        if (ct.IsCancellationRequested)
        {
            return 1;
        }

        var byIterations = iterations == long.MaxValue ? 0 : iterations == 0 ? 1 : (double)iteration / iterations;
        var byTime = double.IsPositiveInfinity(seconds) ? 0 : spentSeconds() / Math.Max(1e-9, seconds);
        return Math.Max(byIterations, byTime);
    }

    /// <summary>The first share of this limit, as a limit of its own.</summary>
    public WorkLimit First(double share) =>
        new(seconds * share, iterations == long.MaxValue ? iterations : (long)(iterations * share), spentSeconds, ct);
}
