namespace Anxin.Planning.Touring;

/// <summary>Chooses the search by the size and kind of the problem.</summary>
public static class RoutingSolver
{
    private const int Near = 100;
    private const int Beside = 50;

    /// <summary>Where jobs may be left out many of a job's neighbours are in no tour.</summary>
    private const int BesidePriced = 250;

    /// <summary>A running plan is warmed up less than a new one, and so keeps its shape.</summary>
    private const double AgainShare = 0.1;
    private const double FleetShare = 0.6;

    /// <summary>Plans on from an earlier plan of the same vehicles.</summary>
    public static RoutedPlan Continue(RoutingProblem problem, int[][] routes, int seed, WorkLimit limit)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(limit);
        var search = new RuinSearch(problem, new Neighbours(problem, Near, Beside), seed);
        search.Resume(routes);
        search.Construct();
        var leg = search.TypicalLeg();
        search.Run(limit, leg * RuinSearch.Hottest * AgainShare, leg * RuinSearch.Coldest);
        return search.Finish();
    }

    /// <summary>Plans; with fewest vehicles first when asked to.</summary>
    public static RoutedPlan Solve(RoutingProblem problem, bool fewestVehicles, int seed, WorkLimit limit)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(limit);
        var beside = problem.HasPrices ? BesidePriced : Beside;
        var neighbours = new Neighbours(problem, Near, beside);
        var search = new RuinSearch(problem, neighbours, seed);
        search.Construct();
        if (fewestVehicles)
        {
            search.SaveVehicles(limit.First(FleetShare));
        }

        search.Run(limit, search.Heat(), search.TypicalLeg() * RuinSearch.Coldest);
        return search.Finish();
    }
}
