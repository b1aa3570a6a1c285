using System.Runtime.InteropServices;

namespace Anxin.Planning.Boards;

/// <summary>The running plan of a board: the jobs of each tour, when each begins, and what each tour costs.</summary>
internal sealed class BoardState
{
    private const int Never = int.MaxValue / 2;
    private readonly BoardInNumbers _model;
    private readonly List<int>[] _kept;
    private readonly bool[] _touched;
    private readonly int[] _begin;
    private readonly int[] _end;
    private readonly long[] _tourCost;

    public BoardState(BoardInNumbers model)
    {
        _model = model;
        Tours = [.. model.Tours.Select(_ => new List<int>())];
        _kept = [.. model.Tours.Select(_ => new List<int>())];
        _touched = new bool[Tours.Length];
        (TourOf, Begin, End) = (new int[model.Jobs.Length], new int[model.Jobs.Length], new int[model.Jobs.Length]);
        (TourCost, Raised) = (new long[Tours.Length], new int[model.Jobs.Length]);
        (_begin, _end, _tourCost) = (new int[Begin.Length], new int[End.Length], new long[TourCost.Length]);
        Array.Fill(TourOf, -1);
        Drive = new Drive(model, this);
    }

    public List<int>[] Tours { get; }

    public int[] TourOf { get; }

    public int[] Begin { get; }

    public int[] End { get; }

    public long[] TourCost { get; }

    /// <summary>A begin below which a job may not fall for now, while its partner is being placed.</summary>
    public int[] Raised { get; }

    public Drive Drive { get; }

    /// <summary>A tour cannot be driven since something was taken out: ways that break the triangle inequality can do that.</summary>
    public bool Broken { get; private set; }

    public long Cost
    {
        get
        {
            var cost = TourCost.Sum();
            for (var job = 0; job < TourOf.Length; job++)
            {
                cost += TourOf[job] < 0 ? _model.PriceOf(job) : 0;
            }

            return cost;
        }
    }

    /// <summary>Jobs it has to follow must be over; its partner's begin is its own.</summary>
    public int FloorOf(int job)
    {
        var floor = Raised[job];
        foreach (var before in _model.After[job])
        {
            floor = Math.Max(floor, TourOf[before] < 0 ? 0 : End[before]);
        }

        return _model.Partner[job] is >= 0 and var partner && TourOf[partner] >= 0 ? Math.Max(floor, Begin[partner]) : floor;
    }

    public int CeilingOf(int job, int service)
    {
        var ceiling = Never;
        foreach (var after in _model.Before[job])
        {
            ceiling = TourOf[after] < 0 ? ceiling : Math.Min(ceiling, Begin[after] - service);
        }

        return _model.Partner[job] is >= 0 and var partner && TourOf[partner] >= 0 ? Math.Min(ceiling, Begin[partner]) : ceiling;
    }

    public void Mark()
    {
        Array.Clear(_touched);
        Array.Copy(Begin, _begin, Begin.Length);
        Array.Copy(End, _end, End.Length);
        Array.Copy(TourCost, _tourCost, TourCost.Length);
        Broken = false;
    }

    public void Touch(int tour)
    {
        if (!_touched[tour])
        {
            _touched[tour] = true;
            _kept[tour].Clear();
            _kept[tour].AddRange(Tours[tour]);
        }
    }

    public void Restore()
    {
        for (var tour = 0; tour < Tours.Length; tour++)
        {
            if (_touched[tour])
            {
                foreach (var job in Tours[tour])
                {
                    TourOf[job] = -1;
                }

                Tours[tour].Clear();
            }
        }

        for (var tour = 0; tour < Tours.Length; tour++)
        {
            if (_touched[tour])
            {
                Tours[tour].AddRange(_kept[tour]);
                foreach (var job in Tours[tour])
                {
                    TourOf[job] = tour;
                }
            }
        }

        Array.Copy(_begin, Begin, Begin.Length);
        Array.Copy(_end, End, End.Length);
        Array.Copy(_tourCost, TourCost, TourCost.Length);
        Broken = false;
    }

    public void Insert(int job, int tour, int index)
    {
        Touch(tour);
        Tours[tour].Insert(index, job);
        TourOf[job] = tour;
        Refresh(tour);
    }

    /// <summary>Takes a job out, and with it those that cannot be without it.</summary>
    public void Remove(int job)
    {
        if (TourOf[job] < 0)
        {
            return;
        }

        var tour = TourOf[job];
        Touch(tour);
        Tours[tour].Remove(job);
        TourOf[job] = -1;
        if (_model.Partner[job] >= 0)
        {
            Remove(_model.Partner[job]);
        }

        foreach (var after in _model.Before[job])
        {
            Remove(after);
        }

        Refresh(tour);
    }

    /// <summary>Takes over whole tours and drives them until the begins of linked jobs agree; false when they cannot.</summary>
    public bool Load(IReadOnlyList<int[]> tours)
    {
        Array.Fill(TourOf, -1);
        Array.Clear(Begin);
        Array.Clear(End);
        for (var tour = 0; tour < Tours.Length; tour++)
        {
            Tours[tour].Clear();
            Tours[tour].AddRange(tours[tour]);
        }

        // First without the later ones of each link, then with all: earlier begins are final before later ones depend on them.
        for (var round = 0; round <= _model.Jobs.Length; round++)
        {
            var sum = Begin.Sum(begin => (long)begin);
            Broken = false;
            for (var tour = 0; tour < Tours.Length; tour++)
            {
                Drive.RelaxedJob = Drive.Everybody;
                Drive.Relaxed = Relaxation.Links;
                Refresh(tour);
                (Drive.RelaxedJob, Drive.Relaxed) = (-1, Relaxation.None);
                foreach (var job in Tours[tour])
                {
                    TourOf[job] = tour;
                }
            }

            if (round > 0 && sum == Begin.Sum(begin => (long)begin))
            {
                break;
            }
        }

        Broken = false;
        for (var tour = 0; tour < Tours.Length; tour++)
        {
            Refresh(tour);
        }

        return !Broken;
    }

    public bool Refresh(int tour)
    {
        var jobs = Tours[tour];
        if (!Drive.Run(tour, CollectionsMarshal.AsSpan(jobs)))
        {
            Broken = true;
            return false;
        }

        TourCost[tour] = Drive.Cost;
        for (var i = 0; i < jobs.Count; i++)
        {
            Begin[jobs[i]] = Drive.Begins[i];
            End[jobs[i]] = Drive.Begins[i] + (int)Math.Ceiling(_model.Jobs[jobs[i]].Service
                * _model.Technicians[_model.Tours[tour].Technician].ServiceFactor);
        }

        return true;
    }
}
