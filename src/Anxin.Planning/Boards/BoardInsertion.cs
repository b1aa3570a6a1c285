namespace Anxin.Planning.Boards;

/// <summary>Tries a job at every place of a tour, or of all tours.</summary>
internal sealed class BoardInsertion(BoardInNumbers model, BoardState state)
{
    private readonly int[] _tried = new int[model.Jobs.Length + 1];

    public long Delta { get; private set; }

    public int Tour { get; private set; }

    public int Index { get; private set; }

    public int Begin { get; private set; }

    /// <summary>A begin after which no place counts.</summary>
    public int LatestBegin { get; set; } = int.MaxValue;

    /// <summary>The condition that failed least, when no place was found, and by how many seconds.</summary>
    public Hindrance Nearest { get; private set; }

    public int Missed { get; private set; }

    /// <summary>The cheapest place over all tours that costs less than the given price.</summary>
    public bool Find(int job, long below)
    {
        Start(below);
        if (!model.After[job].All(before => state.TourOf[before] >= 0))
        {
            Nearest = Hindrance.Precedence;
            return false;
        }

        for (var tour = 0; tour < model.Tours.Length; tour++)
        {
            TryTour(job, tour);
        }

        return Tour >= 0;
    }

    /// <summary>The cheapest place in the shifts of one technician, with conditions set aside for this job.</summary>
    public bool FindFor(int job, int technician, long below, Relaxation relaxed)
    {
        Start(below);
        if (!relaxed.HasFlag(Relaxation.Links) && !model.After[job].All(before => state.TourOf[before] >= 0))
        {
            Nearest = Hindrance.Precedence;
            return false;
        }

        (state.Drive.RelaxedJob, state.Drive.Relaxed) = (job, relaxed);
        for (var tour = 0; tour < model.Tours.Length; tour++)
        {
            if (model.Tours[tour].Technician == technician)
            {
                TryTour(job, tour);
            }
        }

        (state.Drive.RelaxedJob, state.Drive.Relaxed) = (-1, Relaxation.None);
        return Tour >= 0;
    }

    /// <summary>The conditions that do not depend on time, one by one.</summary>
    public IEnumerable<Hindrance> Excluded(int job, int technician)
    {
        var (asked, given) = (model.Jobs[job], model.Technicians[technician]);
        if (given.Shifts.Count == 0)
        {
            yield return Hindrance.NoShift;
        }

        if (asked.Skills.Any(skill => given.Skills.GetValueOrDefault(skill.Key) < skill.Value))
        {
            yield return Hindrance.Skill;
        }

        if (asked.Tools.Any(tool => !given.Tools.Contains(tool)))
        {
            yield return Hindrance.Tool;
        }

        if (!HasParts(job, technician))
        {
            yield return Hindrance.Parts;
        }

        if (asked.Forbidden.Contains(given.Id))
        {
            yield return Hindrance.Forbidden;
        }

        if (asked.Pin?.Technician is { } pinned && pinned != given.Id)
        {
            yield return Hindrance.PinnedToAnother;
        }
    }

    public bool Apply(int job) => state.Insert(job, Tour, Index);

    private void Start(long below) =>
        (Delta, Tour, Index, Begin, Nearest, Missed) = (below, -1, -1, -1, Hindrance.None, int.MaxValue);

    private void TryTour(int job, int tour)
    {
        if (!MayGo(job, model.Tours[tour].Technician))
        {
            return;
        }

        var jobs = state.Tours[tour];
        jobs.CopyTo(_tried, 1);
        for (var index = 0; index <= jobs.Count; index++)
        {
            _tried[index] = job;
            TryPlace(tour, index, jobs.Count + 1);
            if (index < jobs.Count)
            {
                _tried[index] = jobs[index];
            }
        }
    }

    private void TryPlace(int tour, int index, int count)
    {
        var drive = state.Drive;
        if (!drive.Run(tour, _tried.AsSpan(0, count)))
        {
            if (drive.Missed < Missed)
            {
                (Nearest, Missed) = (drive.Hindrance, drive.Missed);
            }

            return;
        }

        if (drive.Begins[index] > LatestBegin)
        {
            return;
        }

        var delta = drive.Cost - state.TourCost[tour];
        if (delta < Delta)
        {
            (Delta, Tour, Index, Begin) = (delta, tour, index, drive.Begins[index]);
        }
        else if (Tour < 0)
        {
            (Nearest, Missed) = (Hindrance.Price, -1);
        }
    }

    /// <summary>Whether nothing but time keeps the technician from the job.</summary>
    public bool MayGo(int job, int technician)
    {
        var relaxed = state.Drive.RelaxedJob == job ? state.Drive.Relaxed : Relaxation.None;
        var (asked, given) = (model.Jobs[job], model.Technicians[technician]);
        return (relaxed.HasFlag(Relaxation.Skill) || HasSkills(asked, given))
            && (relaxed.HasFlag(Relaxation.Tool) || HasTools(asked, given))
            && (relaxed.HasFlag(Relaxation.Parts) || HasParts(job, technician))
            && (relaxed.HasFlag(Relaxation.Forbidden) || asked.Forbidden.Count == 0 || !asked.Forbidden.Contains(given.Id))
            && (relaxed.HasFlag(Relaxation.Pin) || asked.Pin?.Technician is null || asked.Pin.Technician == given.Id)
            && IsNotBesideItself(job, technician);
    }

    private bool IsNotBesideItself(int job, int technician) =>
        model.Partner[job] is not (>= 0 and var partner) || state.TourOf[partner] < 0
            || model.Tours[state.TourOf[partner]].Technician != technician;

    private static bool HasSkills(BoardJob asked, BoardTechnician given)
    {
        foreach (var skill in asked.Skills)
        {
            if (given.Skills.GetValueOrDefault(skill.Key) < skill.Value)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasTools(BoardJob asked, BoardTechnician given)
    {
        foreach (var tool in asked.Tools)
        {
            if (!given.Tools.Contains(tool))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasParts(int job, int technician)
    {
        foreach (var (part, count) in model.Jobs[job].Parts)
        {
            var left = model.Technicians[technician].Parts.GetValueOrDefault(part) - count;
            for (var tour = 0; tour < model.Tours.Length && left >= 0; tour++)
            {
                if (model.Tours[tour].Technician == technician)
                {
                    foreach (var other in state.Tours[tour])
                    {
                        left -= other == job ? 0 : model.Jobs[other].Parts.GetValueOrDefault(part);
                    }
                }
            }

            if (left < 0)
            {
                return false;
            }
        }

        return true;
    }
}
