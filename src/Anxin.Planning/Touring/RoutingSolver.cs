namespace Anxin.Planning.Touring;

/// <summary>Chooses the search by the size and kind of the problem.</summary>
public static class RoutingSolver
{
    private const int Near = 100;
    private const int Beside = 50;

    /// <summary>Where jobs may be left out many of a job's neighbours are in no tour.</summary>
    private const int BesidePriced = 250;
    private const double FleetShare = 0.6;

    /// <summary>Plans; with fewest vehicles first when asked to.</summary>
    public static RoutedPlan Solve(RoutingProblem problem, bool fewestVehicles, int seed, WorkLimit limit)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(limit);
        var beside = problem.Jobs.Any(job => job.Price < RoutingProblem.MustBeDone) ? BesidePriced : Beside;
        var neighbours = new Neighbours(problem, Near, beside);
        var search = new RuinSearch(problem, neighbours, seed);
        search.Construct();
        if (fewestVehicles)
        {
            search.SaveVehicles(limit.First(FleetShare));
        }

        var leg = search.TypicalLeg();
        search.Run(limit, leg * RuinSearch.Hottest, leg * RuinSearch.Coldest);
        return search.Finish();
    }
}
