namespace Anxin.Planning.Touring;

/// <summary>The cheapest place of a job in one tour where tools and parts have to be at hand, with a visit to the depot if that takes it.</summary>
internal sealed class SupplyInsertion(Tours tours)
{
    private readonly Supplies _supplies = tours.Problem.Supplies!;
    private readonly int[] _used = new int[tours.Problem.Supplies!.Parts];
    private int _job;
    private int _tour;

    public long Delta { get; private set; }

    public int After { get; private set; }

    public int DepotAfter { get; private set; }

    public void Find(int job, int tour, long below)
    {
        (_job, _tour, Delta, After, DepotAfter) = (job, tour, below, -1, -1);
        var own = CoversOwn();
        TryPlain(own);
        if (!own && tours.Stops[tours.DepotVisitOf(tour)].Tour < 0)
        {
            for (var node = tours.StartOf(tour); node != tours.EndOf(tour); node = tours.Stops[node].Next)
            {
                TryWithDepot(node);
            }
        }
    }

    /// <summary>The jobs of a tour that could not be served without the depot, in order; the depot visit itself is not counted.</summary>
    public int Uncovered(int tour, int[] into)
    {
        _tour = tour;
        Array.Clear(_used);
        var count = 0;
        for (var node = tours.Stops[tours.StartOf(tour)].Next; node != tours.EndOf(tour); node = tours.Stops[node].Next)
        {
            if (tours.IsJob(node) && !Takes(node))
            {
                into[count++] = node;
            }
        }

        return count;
    }

    private bool CoversOwn()
    {
        Array.Clear(_used);
        for (var node = tours.Stops[tours.StartOf(_tour)].Next; node != tours.EndOf(_tour) && tours.IsJob(node); node = tours.Stops[node].Next)
        {
            Takes(node);
        }

        return Takes(_job);
    }

    private bool Takes(int job)
    {
        if ((_supplies.ToolsOfJob[job] & ~_supplies.ToolsOfVehicle[_tour]) != 0)
        {
            return false;
        }

        var (parts, stock) = (_supplies.PartsOfJob[job], _supplies.PartsOfVehicle[_tour]);
        for (var part = 0; part < parts.Length; part++)
        {
            if (parts[part] > 0 && _used[part] + parts[part] > stock[part])
            {
                return false;
            }
        }

        for (var part = 0; part < parts.Length; part++)
        {
            _used[part] += parts[part];
        }

        return true;
    }

    private void TryPlain(bool own)
    {
        var end = tours.EndOf(_tour);
        for (var node = tours.StartOf(_tour); node != end && tours.Stops[node].Depart <= tours.Due[_job]; node = tours.Stops[node].Next)
        {
            if (own || tours.Stops[node].Supplied == 1)
            {
                Consider(node, tours.Stops[node].Depart, tours.HasDurations ? tours.Ahead[node] : default, node, 0, -1);
            }
        }
    }

    private void TryWithDepot(int before)
    {
        var depot = tours.DepotVisitOf(_tour);
        var detour = Way(before, depot) + Way(depot, tours.Stops[before].Next) - Leg(before);
        if (!tours.HasDurations && tours.Stops[before].Next != tours.EndOf(_tour) && detour + 0L >= Delta)
        {
            return;
        }

        var depart = tours.Stops[before].Depart + tours.TravelBetween(before, depot);
        var stretch = tours.HasDurations
            ? Stretch.Join(tours.Ahead[before], tours.Alone(depot), tours.TravelBetween(before, depot))
            : default;

        // Directly behind the depot the way from there replaces the leg; further on the detour is paid in full.
        Consider(depot, depart, stretch, before, Way(before, depot), before);
        var at = depot;
        for (var node = tours.Stops[before].Next; node != tours.EndOf(_tour); node = tours.Stops[node].Next)
        {
            var travel = tours.TravelBetween(at, node);
            var begin = Math.Max(depart + travel, tours.Ready[node]);
            if (begin > tours.Stops[node].Latest)
            {
                return;
            }

            depart = begin + tours.Service[node];
            if (tours.HasDurations)
            {
                stretch = Stretch.Join(stretch, tours.Alone(node), travel);
            }

            Consider(node, depart, stretch, node, detour, before);
            at = node;
        }
    }

    /// <summary>The job directly behind a node that is left at the given time; the stop before which the leg is broken is its place in the tour.</summary>
    private void Consider(int from, int depart, in Stretch stretch, int place, long extra, int depotAfter)
    {
        var next = tours.Stops[place].Next;
        var way = (long)Distance(from, _job) + Distance(_job, next) - (IsEmpty ? 0 : tours.Stops[place].Leg);
        var added = (way * tours.Problem.DistanceWeight) + extra;
        if (!tours.HasDurations && added >= Delta)
        {
            return;
        }

        var begin = Math.Max(depart + tours.TravelBetween(from, _job), tours.Ready[_job]);
        if (begin > tours.Due[_job] || begin + tours.Service[_job] + tours.TravelBetween(_job, next) > tours.Stops[next].Latest)
        {
            return;
        }

        if (tours.HasDurations)
        {
            var ahead = Stretch.Join(stretch, tours.Alone(_job), tours.TravelBetween(from, _job));
            var whole = Stretch.Join(ahead, tours.Behind[next], tours.TravelBetween(_job, next));
            added += tours.AddedTime(_tour, whole);
        }

        if (added < Delta)
        {
            (Delta, After, DepotAfter) = (added, place, depotAfter);
        }
    }

    private bool IsEmpty => tours.IsIdle(_tour);

    private long Leg(int node) => IsEmpty ? 0 : (long)tours.Stops[node].Leg * tours.Problem.DistanceWeight;

    private long Way(int from, int to) => (long)Distance(from, to) * tours.Problem.DistanceWeight;

    private int Distance(int from, int to) => tours.DistanceBetween(from, to);
}
