namespace Anxin.Planning.Touring;

/// <summary>Finds the cheapest feasible place for a job. One place in a hundred is overlooked on purpose, so that searches do not repeat.</summary>
internal sealed class Insertion
{
    private const int OverlookedOneIn = 100;
    private readonly Tours _tours;
    private readonly Neighbours _neighbours;
    private readonly Dice _dice;
    private readonly RoutingProblem _problem;
    private readonly int[] _distanceTo;
    private readonly int[] _travelTo;
    private readonly int[] _kind;
    private readonly int[] _emptyOfKind;
    private readonly SupplyInsertion? _supplies;
    private readonly bool _scanAll;
    private int _untilOverlooked;
    private int _job;

    public Insertion(Tours tours, Neighbours neighbours, Dice dice)
    {
        (_tours, _neighbours, _dice, _problem) = (tours, neighbours, dice, tours.Problem);
        _distanceTo = RoutingProblem.Transposed(_problem.Distance, _problem.Places);
        _travelTo = ReferenceEquals(_problem.Distance, _problem.Travel)
            ? _distanceTo
            : RoutingProblem.Transposed(_problem.Travel, _problem.Places);
        _kind = [.. _problem.Vehicles.Select(v => v.Kind)];
        _emptyOfKind = new int[_problem.Kinds];
        _scanAll = tours.Jobs <= 2 * neighbours.Beside || _problem.Supplies is not null;
        _supplies = _problem.Supplies is null ? null : new SupplyInsertion(tours);
        Forget();
        _untilOverlooked = OverlookedOneIn;
    }

    public long Delta { get; private set; }

    /// <summary>The stop it goes behind; -1 when there is no feasible place.</summary>
    public int After { get; private set; }

    /// <summary>Looks at every place and overlooks none.</summary>
    public bool Thorough { get; set; }

    /// <summary>Where a visit to the depot goes in with it; -1 when none is needed.</summary>
    public int DepotAfter { get; private set; }

    /// <summary>Tours have been emptied or filled from outside.</summary>
    public void Forget() => Array.Fill(_emptyOfKind, -1);

    /// <summary>Looks for the cheapest place that costs less than the given price.</summary>
    public void Find(int job, long below)
    {
        (_job, Delta, After, DepotAfter) = (job, below, -1, -1);
        if (_scanAll || Thorough)
        {
            ScanAll();
        }
        else
        {
            ScanBeside();
            ScanEmpty();
            if (After < 0 && below >= RoutingProblem.MustBeDone)
            {
                ScanAll();
            }
        }
    }

    /// <summary>Puts the job where <see cref="Find"/> found room.</summary>
    public void Apply()
    {
        var tour = _tours.Stops[After].Tour;
        _tours.Touch(tour);
        if (_tours.Size[tour] == 0)
        {
            _emptyOfKind[_kind[tour]] = -1;
        }

        if (DepotAfter >= 0)
        {
            _tours.Insert(_tours.DepotVisitOf(tour), DepotAfter);
        }

        _tours.Insert(_job, DepotAfter == After && DepotAfter >= 0 ? _tours.DepotVisitOf(tour) : After);
    }

    private bool Fits(int tour) =>
        _problem.May(_kind[tour], _job) && _tours.Load[tour] + _problem.Jobs[_job].Demand <= _problem.Vehicles[tour].Capacity;

    private bool Overlook()
    {
        if (Thorough || --_untilOverlooked > 0)
        {
            return false;
        }

        _untilOverlooked = 1 + _dice.Below((2 * OverlookedOneIn) - 1);
        return true;
    }

    private void ScanBeside()
    {
        var stops = _tours.Stops;
        var (first, count) = (_job * _neighbours.Beside, _neighbours.Beside);
        foreach (var before in _neighbours.Before.AsSpan(first, count))
        {
            if (stops[before].Tour >= 0)
            {
                Try(before, ref stops[before]);
            }
        }

        foreach (var after in _neighbours.After.AsSpan(first, count))
        {
            if (stops[after].Tour >= 0)
            {
                var before = stops[after].Previous;
                Try(before, ref stops[before]);
            }
        }
    }

    private void Try(int before, ref Stop stop)
    {
        var added = Added(ref stop);
        if (added < Delta && Fits(stop.Tour) && !Overlook())
        {
            Consider(before, ref stop, added);
        }
    }

    private long Added(ref Stop stop)
    {
        var row = _problem.Jobs[_job].Place * _problem.Places;
        var way = _distanceTo[row + stop.Place] + _problem.Distance[row + _tours.Stops[stop.Next].Place] - stop.Leg;
        return (long)way * _problem.DistanceWeight;
    }

    private void Consider(int before, ref Stop stop, long added)
    {
        var job = _job;
        var row = _problem.Jobs[job].Place * _problem.Places;
        var start = Math.Max(stop.Depart + _travelTo[row + stop.Place], _tours.Ready[job]);
        if (start > _tours.Due[job])
        {
            return;
        }

        ref var next = ref _tours.Stops[stop.Next];
        if (start + _tours.Service[job] + _problem.Travel[row + next.Place] > next.Latest)
        {
            return;
        }

        if (_tours.HasDurations)
        {
            added += AddedTime(before, stop.Next, stop.Tour);
            if (added >= Delta)
            {
                return;
            }
        }

        (Delta, After) = (added, before);
    }

    private long AddedTime(int before, int next, int tour)
    {
        var ahead = Stretch.Join(_tours.Ahead[before], _tours.Alone(_job), _tours.TravelBetween(before, _job));
        var whole = Stretch.Join(ahead, _tours.Behind[next], _tours.TravelBetween(_job, next));
        return _tours.AddedTime(tour, whole);
    }

    private void ScanAll()
    {
        for (var tour = 0; tour < _tours.Vehicles; tour++)
        {
            if (_tours.Size[tour] > 0 && Fits(tour))
            {
                ScanTour(tour);
            }
        }

        ScanEmpty();
    }

    private void ScanTour(int tour)
    {
        if (_supplies is not null)
        {
            ScanSupplied(tour);
            return;
        }

        var stops = _tours.Stops;
        var (end, due) = (_tours.EndOf(tour), _tours.Due[_job]);
        for (var node = _tours.StartOf(tour); node != end;)
        {
            ref var stop = ref stops[node];
            if (stop.Depart > due)
            {
                return;
            }

            // Time can only add to the way, where triangles hold; where they do not, a place may be missed, never a wrong one taken.
            var added = Added(ref stop);
            if (added < Delta && !Overlook())
            {
                Consider(node, ref stop, added);
            }

            node = stop.Next;
        }
    }

    private void ScanSupplied(int tour)
    {
        if (Overlook())
        {
            return;
        }

        _supplies!.Find(_job, tour, Delta);
        if (_supplies.After >= 0)
        {
            (Delta, After, DepotAfter) = (_supplies.Delta, _supplies.After, _supplies.DepotAfter);
        }
    }

    private void ScanEmpty()
    {
        for (var kind = 0; kind < _emptyOfKind.Length; kind++)
        {
            var tour = EmptyOf(kind);
            if (tour >= 0 && Fits(tour))
            {
                if (_supplies is not null)
                {
                    ScanSupplied(tour);
                    continue;
                }

                var start = _tours.StartOf(tour);
                ref var stop = ref _tours.Stops[start];
                var row = _problem.Jobs[_job].Place * _problem.Places;
                var way = _distanceTo[row + stop.Place] + _problem.Distance[row + _tours.Stops[stop.Next].Place];
                var added = (long)way * _problem.DistanceWeight;
                if (added < Delta && !Overlook())
                {
                    Consider(start, ref stop, added);
                }
            }
        }
    }

    private int EmptyOf(int kind)
    {
        if (_tours.Used >= _tours.MostVehicles)
        {
            return -1;
        }

        var known = _emptyOfKind[kind];
        if (known >= 0 && _tours.Size[known] == 0)
        {
            return known;
        }

        _emptyOfKind[kind] = -1;
        for (var tour = 0; tour < _kind.Length; tour++)
        {
            if (_kind[tour] == kind && _tours.Size[tour] == 0)
            {
                return _emptyOfKind[kind] = tour;
            }
        }

        return -1;
    }
}
