using System.Runtime.InteropServices;

namespace Anxin.Planning.Boards;

/// <summary>The running plan of a board: the jobs of each tour, when each begins, and what each tour costs.</summary>
internal sealed class BoardState
{
    private const int Never = int.MaxValue / 2;
    private const int MostSettling = 20;
    private readonly BoardInNumbers _model;
    private readonly List<int>[] _kept;
    private readonly bool[] _touched;
    private readonly (int[] Begin, int[] End, long[] TourCost) _marked;
    private readonly (int[] Begin, int[] End, long[] TourCost) _before;
    private bool _hasMoved;

    public BoardState(BoardInNumbers model)
    {
        _model = model;
        Tours = [.. model.Tours.Select(_ => new List<int>())];
        _kept = [.. model.Tours.Select(_ => new List<int>())];
        _touched = new bool[Tours.Length];
        (TourOf, Begin, End) = (new int[model.Jobs.Length], new int[model.Jobs.Length], new int[model.Jobs.Length]);
        (TourCost, Raised) = (new long[Tours.Length], new int[model.Jobs.Length]);
        _marked = (new int[Begin.Length], new int[End.Length], new long[TourCost.Length]);
        _before = (new int[Begin.Length], new int[End.Length], new long[TourCost.Length]);
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
        Keep(_marked);
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

        TakeBack(_marked);
    }

    /// <summary>Puts a job in; false, and nothing has changed, when a tour linked with this one could not be driven then.</summary>
    public bool Insert(int job, int tour, int index)
    {
        Touch(tour);
        Keep(_before);
        Tours[tour].Insert(index, job);
        TourOf[job] = tour;
        Settle(tour, 0);
        if (!Broken)
        {
            return true;
        }

        Tours[tour].RemoveAt(index);
        TourOf[job] = -1;
        TakeBack(_before);
        return false;
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

        Settle(tour, 0);
    }

    /// <summary>
    /// Drives a tour, and after it those whose jobs follow jobs of it, until every begin is what driving gives: an earlier end may let others begin
    /// earlier, and that may move a break and make something later.
    /// </summary>
    private void Settle(int tour, int depth)
    {
        if (!Refresh(tour) || !_hasMoved || !_model.HasLinks)
        {
            return;
        }

        if (depth == MostSettling)
        {
            Broken = true;
            return;
        }

        for (var i = 0; i < Tours[tour].Count && !Broken; i++)
        {
            foreach (var after in _model.Before[Tours[tour][i]])
            {
                if (TourOf[after] >= 0 && !Broken)
                {
                    Settle(TourOf[after], depth + 1);
                }
            }
        }
    }

    private void Keep((int[] Begin, int[] End, long[] TourCost) into)
    {
        Array.Copy(Begin, into.Begin, Begin.Length);
        Array.Copy(End, into.End, End.Length);
        Array.Copy(TourCost, into.TourCost, TourCost.Length);
    }

    private void TakeBack((int[] Begin, int[] End, long[] TourCost) from)
    {
        Array.Copy(from.Begin, Begin, Begin.Length);
        Array.Copy(from.End, End, End.Length);
        Array.Copy(from.TourCost, TourCost, TourCost.Length);
        Broken = false;
    }

    /// <summary>
    /// Takes over whole tours: with the begins told for their jobs, if driving gives just those, else driven until the begins of linked jobs agree; false
    /// when they cannot.
    /// </summary>
    public bool Load(IReadOnlyList<int[]> tours, Func<int, (int Begin, int End)>? told)
    {
        Array.Fill(TourOf, -1);
        for (var tour = 0; tour < Tours.Length; tour++)
        {
            Tours[tour].Clear();
            Tours[tour].AddRange(tours[tour]);
            foreach (var job in tours[tour])
            {
                TourOf[job] = tour;
                (Begin[job], End[job]) = told?.Invoke(job) ?? (0, 0);
            }
        }

        return (told is not null && DriveAll()) || Agree();
    }

    /// <summary>From nothing: first without the later ones of each link, then with all, so that earlier begins are final before later ones depend on them.</summary>
    private bool Agree()
    {
        Array.Fill(TourOf, -1);
        Array.Clear(Begin);
        Array.Clear(End);
        for (var (round, sum) = (0, -1L); round <= _model.Jobs.Length && sum != Begin.Sum(begin => (long)begin); round++)
        {
            sum = round == 0 ? -1 : Begin.Sum(begin => (long)begin);
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
        }

        return DriveAll();
    }

    /// <summary>Whether every tour can be driven, and begins as it is.</summary>
    private bool DriveAll()
    {
        Broken = false;
        var moved = false;
        for (var tour = 0; tour < Tours.Length && !Broken; tour++)
        {
            Refresh(tour);
            moved |= _hasMoved;
        }

        Broken |= moved;
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

        (TourCost[tour], _hasMoved) = (Drive.Cost, false);
        for (var i = 0; i < jobs.Count; i++)
        {
            _hasMoved |= Begin[jobs[i]] != Drive.Begins[i];
            Begin[jobs[i]] = Drive.Begins[i];
            End[jobs[i]] = Drive.Begins[i] + (int)Math.Ceiling(_model.Jobs[jobs[i]].Service
                * _model.Technicians[_model.Tours[tour].Technician].ServiceFactor);
        }

        return true;
    }
}
