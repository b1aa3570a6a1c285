namespace Anxin.Planning.Touring;

/// <summary>
/// For each job its nearest others: by distance for what is torn out together, and by distance, waiting and lateness (Vidal et al. 2013) for
/// who may come directly before and directly after it.
/// </summary>
internal sealed class Neighbours
{
    private const double WaitWeight = 0.2;

    public Neighbours(RoutingProblem problem, int near, int beside)
    {
        var jobs = problem.Jobs.Length;
        Near = Math.Min(near, jobs);
        Beside = Math.Min(beside, Math.Max(0, jobs - 1));
        (ByDistance, Before, After) = (new int[jobs * Near], new int[jobs * Beside], new int[jobs * Beside]);
        var (keys, items) = (new double[jobs], new int[jobs]);
        for (var job = 0; job < jobs; job++)
        {
            Sort(problem, job, (p, a, b) => (double)p.Distance[Cell(p, a, b)] + p.Distance[Cell(p, b, a)], keys, items);
            items.AsSpan(0, Near).CopyTo(ByDistance.AsSpan(job * Near));
            Sort(problem, job, (p, a, b) => Strain(p, b, a), keys, items);
            items.AsSpan(1, Beside).CopyTo(Before.AsSpan(job * Beside));
            Sort(problem, job, Strain, keys, items);
            items.AsSpan(1, Beside).CopyTo(After.AsSpan(job * Beside));
        }
    }

    public int Near { get; }

    public int Beside { get; }

    /// <summary>Each job's row begins with the job itself.</summary>
    public int[] ByDistance { get; }

    public int[] Before { get; }

    public int[] After { get; }

    /// <summary>How badly the second job follows the first.</summary>
    public static double Strain(RoutingProblem problem, int first, int second)
    {
        var (a, b) = (problem.Jobs[first], problem.Jobs[second]);
        double travel = problem.Travel[Cell(problem, first, second)];
        var wait = Math.Max(0, b.Ready - travel - a.Service - a.Due);
        var late = Math.Max(0, a.Ready + a.Service + travel - b.Due);
        return problem.Distance[Cell(problem, first, second)] + (WaitWeight * wait) + late;
    }

    private static void Sort(RoutingProblem problem, int job, Func<RoutingProblem, int, int, double> measure, double[] keys, int[] items)
    {
        for (var other = 0; other < keys.Length; other++)
        {
            (keys[other], items[other]) = (other == job ? double.NegativeInfinity : measure(problem, job, other), other);
        }

        Array.Sort(keys, items);
    }

    private static int Cell(RoutingProblem problem, int first, int second) =>
        (problem.Jobs[first].Place * problem.Places) + problem.Jobs[second].Place;
}
