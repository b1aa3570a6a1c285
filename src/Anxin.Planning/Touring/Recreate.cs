namespace Anxin.Planning.Touring;

/// <summary>Puts jobs back one by one, in one of several orders, each where it costs least; what finds no room cheaper than its price stays out.</summary>
internal sealed class Recreate(Tours tours, Insertion insertion, Dice dice)
{
    private static readonly int[] Weights = [4, 4, 2, 1, 2, 2, 2];
    private static readonly int AllWeights = Weights.Sum();
    private readonly double[] _keys = new double[tours.Jobs];

    /// <summary>
    /// Puts the jobs in; those that stay out come first in the span afterwards. A job may go in for up to the given multiple of its price:
    /// the first job of a tour seldom pays alone.
    /// </summary>
    public int Run(Span<int> jobs, double generosity)
    {
        Sort(jobs);
        insertion.Forget();
        var left = 0;
        foreach (var job in jobs)
        {
            insertion.Find(job, (long)(tours.Problem.Jobs[job].Price * generosity));
            if (insertion.After >= 0)
            {
                insertion.Apply();
            }
            else
            {
                jobs[left++] = job;
            }
        }

        return left;
    }

    private void Sort(Span<int> jobs)
    {
        var order = Pick();
        var keys = _keys.AsSpan(0, jobs.Length);
        for (var i = 0; i < jobs.Length; i++)
        {
            keys[i] = Key(order, jobs[i]);
        }

        keys.Sort(jobs);
    }

    private int Pick()
    {
        var draw = dice.Below(AllWeights);
        for (var order = 0; ; order++)
        {
            draw -= Weights[order];
            if (draw < 0)
            {
                return order;
            }
        }
    }

    private double Key(int order, int job) => order switch
    {
        0 => dice.Share(),
        1 => -tours.Problem.Jobs[job].Demand,
        2 => -Far(job),
        3 => Far(job),
        4 => tours.Due[job] - tours.Ready[job],
        5 => tours.Ready[job],
        _ => -tours.Due[job],
    };

    private double Far(int job) =>
        tours.Vehicles == 0 ? 0 : tours.Problem.Distance[(tours.Stops[job].Place * tours.Problem.Places) + tours.Problem.Vehicles[0].StartPlace];
}
