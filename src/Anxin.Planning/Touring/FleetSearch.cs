namespace Anxin.Planning.Touring;

/// <summary>
/// Uses fewer and fewer vehicles. The tour whose jobs were seldom left over is dissolved; jobs that find no room count how often they were
/// left over, and a plan is taken when those it leaves over have been left over less often (Christiaens and Vanden Berghe 2020, section 4.4).
/// </summary>
internal sealed class FleetSearch(Tours tours, Ruin ruin, Recreate recreate, Dice dice)
{
    private const int StepsBetweenLooks = 128;
    private readonly long[] _absences = new long[tours.Jobs];
    private int[] _absent = new int[tours.Jobs];
    private int _absentCount;

    public long Steps { get; private set; }

    /// <summary>Calls back for every complete plan with one vehicle fewer.</summary>
    public void Run(WorkLimit limit, double temperature, Action complete)
    {
        while (tours.Used > tours.FewestConceivable && limit.Done(Steps) < 1)
        {
            Dissolve();
            while (_absentCount > 0)
            {
                if (Steps++ % StepsBetweenLooks == 0 && limit.Done(Steps) >= 1)
                {
                    return;
                }

                Step(temperature);
            }

            complete();
        }
    }

    private void Step(double temperature)
    {
        var (before, sum) = (Way(_absentCount), SumOfAbsences(_absent.AsSpan(0, _absentCount)));
        var cost = tours.Cost;
        tours.Mark();
        ruin.Run(0);
        var pending = ruin.With(_absent.AsSpan(0, _absentCount));
        var left = recreate.Run(pending, 1);
        var leftOver = pending[..left];
        var newSum = SumOfAbsences(leftOver);
        if (newSum < sum || (newSum == sum && Way(left) < before - (temperature * Math.Log(1e-12 + dice.Share()))))
        {
            leftOver.CopyTo(_absent);
            _absentCount = left;
        }
        else
        {
            tours.Restore();
            tours.Cost = cost;
        }

        foreach (var job in leftOver)
        {
            _absences[job]++;
        }
    }

    private long Way(int absent) => tours.Cost - (absent * RoutingProblem.MustBeDone);

    private long SumOfAbsences(ReadOnlySpan<int> jobs)
    {
        long sum = 0;
        foreach (var job in jobs)
        {
            sum += _absences[job] + 1;
        }

        return sum;
    }

    private void Dissolve()
    {
        var (chosen, fewest) = (-1, long.MaxValue);
        for (var tour = 0; tour < tours.Vehicles; tour++)
        {
            if (tours.Size[tour] > 0 && SumOf(tour) is var sum && sum < fewest)
            {
                (chosen, fewest) = (tour, sum);
            }
        }

        tours.MostVehicles = tours.Used - 1;
        for (var node = tours.Stops[tours.StartOf(chosen)].Next; node != tours.EndOf(chosen);)
        {
            var next = tours.Stops[node].Next;
            tours.Unlink(node);
            _absent[_absentCount++] = node;
            node = next;
        }

        tours.Refresh(chosen);
    }

    private long SumOf(int tour)
    {
        long sum = 0;
        for (var node = tours.Stops[tours.StartOf(tour)].Next; node != tours.EndOf(tour); node = tours.Stops[node].Next)
        {
            sum += _absences[node] + 1;
        }

        return sum;
    }
}
