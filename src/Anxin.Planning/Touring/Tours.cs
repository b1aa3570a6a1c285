using System.Runtime.CompilerServices;

namespace Anxin.Planning.Touring;

/// <summary>
/// The running plan of the search, always feasible: linked tours with the earliest departure and the latest beginning of every stop. Tours
/// touched since the last mark can be put back as they were.
/// </summary>
internal sealed class Tours
{
    private readonly int[] _travel;
    private readonly int[] _distance;
    private readonly Stop[] _kept;
    private readonly int[] _keptNodes;
    private readonly bool[] _touched;
    private readonly int[] _touchedTours;
    private readonly int[] _keptSize;
    private readonly int[] _keptLoad;
    private readonly long[] _keptTourCost;
    private int _keptCount;

    public Tours(RoutingProblem problem)
    {
        Problem = problem;
        Jobs = problem.Jobs.Length;
        Vehicles = problem.Vehicles.Length;
        Nodes = Jobs + (3 * Vehicles);
        (_travel, _distance) = (problem.Travel, problem.Distance);
        (Stops, Ready, Due, Service) = (new Stop[Nodes], new int[Nodes], new int[Nodes], new int[Nodes]);
        (Size, Load, TourCost) = (new int[Vehicles], new int[Vehicles], new long[Vehicles]);
        (_kept, _keptNodes) = (new Stop[Nodes], new int[Nodes]);
        (_touched, _touchedTours) = (new bool[Vehicles], new int[Vehicles]);
        (_keptSize, _keptLoad, _keptTourCost) = (new int[Vehicles], new int[Vehicles], new long[Vehicles]);
        Ahead = problem.DurationWeight > 0 ? new Stretch[Nodes] : [];
        Behind = problem.DurationWeight > 0 ? new Stretch[Nodes] : [];
        FillJobs();
        FillEnds();
    }

    public RoutingProblem Problem { get; }

    public int Jobs { get; }

    public int Vehicles { get; }

    public int Nodes { get; }

    public Stop[] Stops { get; }

    public int[] Ready { get; }

    public int[] Due { get; }

    public int[] Service { get; }

    /// <summary>Jobs in each tour.</summary>
    public int[] Size { get; }

    public int[] Load { get; }

    public long[] TourCost { get; }

    /// <summary>The stretch from the start to each node, and from each node to the end; kept only when time has a price.</summary>
    public Stretch[] Ahead { get; }

    public Stretch[] Behind { get; }

    /// <summary>Ways, time and the price of everything undone.</summary>
    public long Cost { get; set; }

    /// <summary>Vehicles with at least one job, and how many there may be.</summary>
    public int Used { get; private set; }

    public int MostVehicles { get; set; } = int.MaxValue;

    /// <summary>No plan that does everything has fewer vehicles than the load needs.</summary>
    public int FewestConceivable =>
        Vehicles == 0 ? 0 : (int)Math.Max(1, (Problem.Jobs.Sum(j => (long)j.Demand) + Problem.Vehicles.Max(v => v.Capacity) - 1) / Problem.Vehicles.Max(v => v.Capacity));

    public int TouchedCount { get; private set; }

    public ReadOnlySpan<int> Touched => _touchedTours.AsSpan(0, TouchedCount);

    public bool HasDurations => Problem.DurationWeight > 0;

    public int StartOf(int tour) => Jobs + (2 * tour);

    public int EndOf(int tour) => Jobs + (2 * tour) + 1;

    public int DepotVisitOf(int tour) => Jobs + (2 * Vehicles) + tour;

    /// <summary>Nothing to do, and still at home.</summary>
    public bool IsIdle(int tour) => Stops[StartOf(tour)].Next == EndOf(tour) && !Problem.Vehicles[tour].Started;

    /// <summary>The time a tour takes; kept only when time has a price.</summary>
    public long DurationOf(int tour) =>
        IsIdle(tour) ? 0 : Ahead[EndOf(tour)].Duration + (Stops[StartOf(tour)].Next == EndOf(tour) ? 0 : Problem.Vehicles[tour].Waited);

    /// <summary>What the time of a tour would cost more, were it this stretch.</summary>
    public long AddedTime(int tour, in Stretch whole) =>
        ((long)whole.Duration + Problem.Vehicles[tour].Waited - DurationOf(tour)) * Problem.DurationWeight;

    public bool IsJob(int node) => node < Jobs;

    public bool IsEnd(int node) => node >= Jobs && node < Jobs + (2 * Vehicles) && ((node - Jobs) & 1) == 1;

    public int TravelBetween(int from, int to) => _travel[(Stops[from].Place * Problem.Places) + Stops[to].Place];

    public int DistanceBetween(int from, int to) => _distance[(Stops[from].Place * Problem.Places) + Stops[to].Place];

    /// <summary>From now on changes can be taken back.</summary>
    public void Mark()
    {
        for (var i = 0; i < TouchedCount; i++)
        {
            _touched[_touchedTours[i]] = false;
        }

        (TouchedCount, _keptCount) = (0, 0);
    }

    /// <summary>Puts every tour touched since the mark back.</summary>
    public void Restore()
    {
        // What was put in and is kept nowhere becomes undone; what was kept gets its old stop back.
        for (var i = 0; i < TouchedCount; i++)
        {
            var tour = _touchedTours[i];
            for (var node = Stops[StartOf(tour)].Next; node != EndOf(tour); node = Stops[node].Next)
            {
                Stops[node].Tour = -1;
            }

            Used += (_keptSize[tour] > 0 ? 1 : 0) - (Size[tour] > 0 ? 1 : 0);
            (Size[tour], Load[tour], TourCost[tour]) = (_keptSize[tour], _keptLoad[tour], _keptTourCost[tour]);
        }

        for (var i = 0; i < _keptCount; i++)
        {
            Stops[_keptNodes[i]] = _kept[i];
        }

        if (HasDurations)
        {
            for (var i = 0; i < TouchedCount; i++)
            {
                RefreshStretches(_touchedTours[i]);
            }
        }
    }

    public void Touch(int tour)
    {
        if (_touched[tour])
        {
            return;
        }

        _touched[tour] = true;
        _touchedTours[TouchedCount++] = tour;
        (_keptSize[tour], _keptLoad[tour], _keptTourCost[tour]) = (Size[tour], Load[tour], TourCost[tour]);
        var end = EndOf(tour);
        for (var node = StartOf(tour); ; node = Stops[node].Next)
        {
            _keptNodes[_keptCount] = node;
            _kept[_keptCount++] = Stops[node];
            if (node == end)
            {
                return;
            }
        }
    }

    /// <summary>Takes a node out; times are refreshed by <see cref="Refresh"/> once all are out.</summary>
    public void Unlink(int node)
    {
        ref var stop = ref Stops[node];
        Stops[stop.Previous].Next = stop.Next;
        Stops[stop.Next].Previous = stop.Previous;
        if (IsJob(node))
        {
            if (--Size[stop.Tour] == 0)
            {
                Used--;
            }

            Load[stop.Tour] -= Problem.Jobs[node].Demand;
            Cost += Problem.Jobs[node].Price;
        }

        stop.Tour = -1;
    }

    /// <summary>Puts a node behind another and passes the new times on as far as they change.</summary>
    public void Insert(int node, int after)
    {
        var tour = Stops[after].Tour;
        Link(node, after);
        if (HasDurations || Problem.Supplies is not null)
        {
            Refresh(tour);
            return;
        }

        ref var stop = ref Stops[node];
        var added = DistanceBetween(stop.Previous, node) + DistanceBetween(node, stop.Next) - Stops[stop.Previous].Leg;
        stop.Leg = DistanceBetween(node, stop.Next);
        Stops[stop.Previous].Leg = DistanceBetween(stop.Previous, node);
        TourCost[tour] += (long)added * Problem.DistanceWeight;
        Cost += (long)added * Problem.DistanceWeight;
        PassDepartures(node);
        PassLatest(node);
    }

    /// <summary>Computes everything about a tour anew.</summary>
    public void Refresh(int tour)
    {
        var (start, end) = (StartOf(tour), EndOf(tour));
        long distance = 0;
        Stops[start].Supplied = 0;
        for (var node = start; node != end;)
        {
            ref var stop = ref Stops[node];
            var next = stop.Next;
            stop.Leg = DistanceBetween(node, next);
            distance += stop.Leg;
            Stops[next].Depart = Math.Max(stop.Depart + TravelBetween(node, next), Ready[next]) + Service[next];
            Stops[next].Supplied = stop.Supplied | (next >= Jobs + (2 * Vehicles) ? 1 : 0);
            node = next;
        }

        for (var node = Stops[end].Previous; ; node = Stops[node].Previous)
        {
            var next = Stops[node].Next;
            Stops[node].Latest = Math.Min(Due[node], Stops[next].Latest - TravelBetween(node, next) - Service[node]);
            if (node == start)
            {
                break;
            }
        }

        var cost = IsIdle(tour) ? 0 : distance * Problem.DistanceWeight;
        if (HasDurations)
        {
            RefreshStretches(tour);
            cost += DurationOf(tour) * Problem.DurationWeight;
        }

        Cost += cost - TourCost[tour];
        TourCost[tour] = cost;
    }

    /// <summary>Counts and times everything again, after stops were written from outside.</summary>
    public void Recount()
    {
        Cost = 0;
        Array.Clear(Size);
        Array.Clear(Load);
        Array.Clear(TourCost);
        for (var job = 0; job < Jobs; job++)
        {
            if (Stops[job].Tour is >= 0 and var tour)
            {
                Size[tour]++;
                Load[tour] += Problem.Jobs[job].Demand;
            }
            else
            {
                Cost += Problem.Jobs[job].Price;
            }
        }

        Used = Size.Count(size => size > 0);
        for (var tour = 0; tour < Vehicles; tour++)
        {
            Refresh(tour);
        }
    }

    /// <summary>Puts a node in without looking at times; <see cref="Refresh"/> has to follow.</summary>
    public void Link(int node, int after)
    {
        ref var stop = ref Stops[node];
        (stop.Previous, stop.Next, stop.Tour) = (after, Stops[after].Next, Stops[after].Tour);
        Stops[stop.Next].Previous = node;
        Stops[after].Next = node;
        if (IsJob(node))
        {
            if (Size[stop.Tour]++ == 0)
            {
                Used++;
            }

            Load[stop.Tour] += Problem.Jobs[node].Demand;
            Cost -= Problem.Jobs[node].Price;
        }
    }

    private void PassDepartures(int node)
    {
        for (var current = node; ; current = Stops[current].Next)
        {
            var previous = Stops[current].Previous;
            var depart = Math.Max(Stops[previous].Depart + TravelBetween(previous, current), Ready[current]) + Service[current];
            if (current != node && depart == Stops[current].Depart)
            {
                return;
            }

            Stops[current].Depart = depart;
            if (IsEnd(current))
            {
                return;
            }
        }
    }

    private void PassLatest(int node)
    {
        for (var current = node; ; current = Stops[current].Previous)
        {
            var next = Stops[current].Next;
            var latest = Math.Min(Due[current], Stops[next].Latest - TravelBetween(current, next) - Service[current]);
            if (current != node && latest == Stops[current].Latest)
            {
                return;
            }

            Stops[current].Latest = latest;
            if (current >= Jobs && current == StartOf(Stops[current].Tour))
            {
                return;
            }
        }
    }

    private void RefreshStretches(int tour)
    {
        var (start, end) = (StartOf(tour), EndOf(tour));
        Ahead[start] = Alone(start);
        for (var node = Stops[start].Next; ; node = Stops[node].Next)
        {
            var previous = Stops[node].Previous;
            Ahead[node] = Stretch.Join(Ahead[previous], Alone(node), TravelBetween(previous, node));
            if (node == end)
            {
                break;
            }
        }

        Behind[end] = Alone(end);
        for (var node = Stops[end].Previous; ; node = Stops[node].Previous)
        {
            Behind[node] = Stretch.Join(Alone(node), Behind[Stops[node].Next], TravelBetween(node, Stops[node].Next));
            if (node == start)
            {
                return;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Stretch Alone(int node) => new() { Duration = Service[node], Early = Ready[node], Late = Due[node] };

    private void FillJobs()
    {
        for (var job = 0; job < Jobs; job++)
        {
            var given = Problem.Jobs[job];
            Stops[job] = new Stop { Place = given.Place, Tour = -1 };
            (Ready[job], Due[job], Service[job]) = (given.Ready, given.Due, given.Service);
            Cost += given.Price;
        }
    }

    private void FillEnds()
    {
        for (var tour = 0; tour < Vehicles; tour++)
        {
            var vehicle = Problem.Vehicles[tour];
            var (start, end, depot) = (StartOf(tour), EndOf(tour), DepotVisitOf(tour));
            Stops[start] = new Stop { Next = end, Previous = -1, Tour = tour, Place = vehicle.StartPlace, Depart = vehicle.From };
            Stops[end] = new Stop { Next = -1, Previous = start, Tour = tour, Place = vehicle.EndPlace, Latest = vehicle.Until };
            Stops[depot] = new Stop { Tour = -1, Place = Problem.Supplies?.DepotPlace ?? vehicle.StartPlace };
            (Ready[start], Due[start]) = (Ready[end], Due[end]) = (Ready[depot], Due[depot]) = (vehicle.From, vehicle.Until);
            Due[start] = vehicle.Started ? vehicle.From : vehicle.Until;
            Refresh(tour);
        }
    }
}
