namespace Anxin.Planning.Touring;

/// <summary>Between the running tours and plans as they are told.</summary>
internal static class TourPlans
{
    public static RoutedPlan ToPlan(this Tours tours, long iterations)
    {
        var routes = new int[tours.Vehicles][];
        for (var tour = 0; tour < tours.Vehicles; tour++)
        {
            var stops = new List<int>(tours.Size[tour] + 1);
            for (var node = tours.Stops[tours.StartOf(tour)].Next; node != tours.EndOf(tour); node = tours.Stops[node].Next)
            {
                stops.Add(tours.IsJob(node) ? node : RoutedPlan.DepotVisit);
            }

            routes[tour] = [.. stops];
        }

        return new RoutedPlan(routes, tours.Undone(), tours.Cost, iterations);
    }

    public static int[] Undone(this Tours tours) => [.. Enumerable.Range(0, tours.Jobs).Where(job => tours.Stops[job].Tour < 0)];

    /// <summary>Takes over the tours of an earlier plan as far as they still hold.</summary>
    public static void Resume(this Tours tours, int[][] routes)
    {
        for (var tour = 0; tour < tours.Vehicles; tour++)
        {
            var last = tours.StartOf(tour);
            foreach (var job in routes[tour])
            {
                var node = job < 0 ? tours.DepotVisitOf(tour) : job;
                tours.Link(node, last);
                last = node;
            }

            tours.Refresh(tour);
            while (!tours.IsFeasible(tour) && tours.Stops[tours.StartOf(tour)].Next != tours.EndOf(tour))
            {
                tours.Unlink(tours.Stops[tours.StartOf(tour)].Next);
                tours.Refresh(tour);
            }
        }
    }

    /// <summary>Whether everything in a tour is on time.</summary>
    private static bool IsFeasible(this Tours tours, int tour)
    {
        for (var node = tours.StartOf(tour); ; node = tours.Stops[node].Next)
        {
            if (tours.Stops[node].Depart - tours.Service[node] > tours.Due[node])
            {
                return false;
            }

            if (node == tours.EndOf(tour))
            {
                return true;
            }
        }
    }
}
