namespace Anxin.Planning.Touring;

/// <summary>
/// Ruin and recreate under simulated annealing: one running plan, always feasible, whose temperature falls with the work done.
/// </summary>
internal sealed class RuinSearch
{
    /// <summary>Temperatures at the start and at the end, as shares of a typical leg.</summary>
    public const double Hottest = 4;
    public const double Coldest = 0.02;

    private const double PriceHeat = 0.5;
    private const double FirstGenerosity = 1000;
    private const double GenerousShare = 0.2;
    private const double MostGenerous = 9;
    private const double FleetTemperature = 0.1;
    private const int StepsBetweenLooks = 128;
    private const int UndoneTries = 12;
    private readonly Tours _tours;
    private readonly Dice _dice;
    private readonly Ruin _ruin;
    private readonly Insertion _insertion;
    private readonly Recreate _recreate;
    private readonly Stop[] _best;
    private readonly bool _hasPrices;
    private readonly Neighbours _neighbours;

    public RuinSearch(RoutingProblem problem, Neighbours neighbours, int seed)
    {
        (_tours, _neighbours) = (new Tours(problem), neighbours);
        _dice = new Dice(seed);
        _ruin = new Ruin(_tours, neighbours, _dice);
        _insertion = new Insertion(_tours, neighbours, _dice);
        _recreate = new Recreate(_tours, _insertion, _dice);
        _best = new Stop[_tours.Nodes];
        BestCost = long.MaxValue;
        _hasPrices = problem.HasPrices;
    }

    public Tours Tours => _tours;

    public long BestCost { get; private set; }

    public long Iterations { get; private set; }

    /// <summary>Goes on from an earlier plan.</summary>
    public void Resume(int[][] routes) => _tours.Resume(routes);

    /// <summary>A first plan by insertion.</summary>
    public void Construct()
    {
        _tours.Mark();
        _recreate.Run(_tours.Undone(), FirstGenerosity);
        Keep();
    }

    /// <summary>Improves the running plan. Temperatures are in units of cost.</summary>
    public void Run(WorkLimit limit, double hottest, double coldest)
    {
        var temperature = hottest;
        for (long step = 0; ; step++)
        {
            if (step % StepsBetweenLooks == 0)
            {
                var done = limit.Done(step);
                if (done >= 1)
                {
                    return;
                }

                temperature = hottest * Math.Pow(coldest / hottest, done);
            }

            Iterations++;
            Step(temperature);
        }
    }

    /// <summary>The mean cost of the way from a job to its nearest ten.</summary>
    public double TypicalLeg()
    {
        var (sum, count) = (0.0, 0);
        for (var job = 0; job < _tours.Jobs; job++)
        {
            foreach (var other in _neighbours.ByDistance.AsSpan(job * _neighbours.Near, Math.Min(10, _neighbours.Near)))
            {
                sum += _tours.DistanceBetween(job, other);
                count++;
            }
        }

        return Math.Max(1, sum / Math.Max(1, count));
    }

    /// <summary>The temperature to begin with: enough to trade legs, and jobs for their price where they have one.</summary>
    public double Heat()
    {
        var prices = _tours.Problem.Jobs.Where(job => job.Price < RoutingProblem.MustBeDone).Select(job => (double)job.Price);
        return Math.Max(TypicalLeg() * Hottest, prices.DefaultIfEmpty(0).Average() * PriceHeat);
    }

    /// <summary>Makes the best plan found the running one.</summary>
    public void ReturnToBest()
    {
        _tours.Mark();
        Array.Copy(_best, _tours.Stops, _best.Length);
        _tours.Recount();
    }

    /// <summary>The best plan, with every job put in that costs less in than out.</summary>
    public RoutedPlan Finish()
    {
        ReturnToBest();
        _tours.Mark();
        _insertion.Thorough = true;
        var undone = _tours.Undone();
        for (var left = int.MaxValue; undone.Length < left; undone = _tours.Undone())
        {
            left = undone.Length;
            _recreate.Run(undone, 1);
        }

        return _tours.ToPlan(Iterations);
    }

    /// <summary>Looks for plans with fewer vehicles; further search keeps to the fewest found.</summary>
    public void SaveVehicles(WorkLimit limit)
    {
        var fleet = new FleetSearch(_tours, _ruin, _recreate, _dice);
        fleet.Run(limit, TypicalLeg() * FleetTemperature, Keep);
        Iterations += fleet.Steps;
        ReturnToBest();
        _tours.MostVehicles = _tours.Used;
    }

    private double Generosity() =>
        _hasPrices && _dice.Chance(GenerousShare) ? 1 + (MostGenerous * _dice.Share()) : 1;

    private void Step(double temperature)
    {
        var before = _tours.Cost;
        _tours.Mark();
        _ruin.Run(UndoneTries);
        _recreate.Run(_ruin.Removed.AsSpan(0, _ruin.Count), Generosity());
        var limit = before - (temperature * Math.Log(1e-12 + _dice.Share()));
        if (_tours.Cost < limit)
        {
            if (_tours.Cost < BestCost)
            {
                Keep();
            }
        }
        else
        {
            _tours.Restore();
            _tours.Cost = before;
        }
    }

    private void Keep()
    {
        BestCost = _tours.Cost;
        Array.Copy(_tours.Stops, _best, _best.Length);
    }
}
