namespace Anxin.Planning.Boards;

/// <summary>Takes up what still holds of an earlier plan of a board that has changed since.</summary>
internal sealed class RunningPlan(BoardInNumbers model, BoardState state)
{
    private readonly BoardInsertion _insertion = new(model, state);

    /// <summary>The jobs of each tour in their order, as far as they are still on the board, may still go there and can still be driven.</summary>
    public void TakeUp(BoardPlan running)
    {
        var tours = Told(running);
        if (state.Load(tours, told: null) && HoldsTogether(tours))
        {
            return;
        }

        // Something gives: one by one, each at its place, as long as it can be driven. Jobs that two begin together are left to the search, as
        // their begins have to be agreed anew.
        state.Load([.. tours.Select(_ => Array.Empty<int>())], told: null);
        state.Mark();
        for (var placed = true; placed;)
        {
            placed = false;
            for (var tour = 0; tour < tours.Length; tour++)
            {
                placed |= PutBack(tour, tours[tour]);
            }
        }
    }

    /// <summary>Jobs nobody on the board knows, or that may not go there whatever the time, are left away.</summary>
    private int[][] Told(BoardPlan running)
    {
        var jobs = model.Jobs.Select((job, i) => (job.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        var tours = model.Tours.Select(_ => Array.Empty<int>()).ToArray();
        var seen = new HashSet<int>();
        foreach (var told in running.Tours)
        {
            var tour = Array.FindIndex(model.Tours, t => model.Technicians[t.Technician].Id == told.Technician && t.Shift == told.Shift);
            if (tour >= 0)
            {
                tours[tour] =
                [
                    .. told.Visits.Where(visit => jobs.ContainsKey(visit.Job)).Select(visit => jobs[visit.Job])
                        .Where(job => _insertion.MayGo(job, model.Tours[tour].Technician) && seen.Add(job)),
                ];
            }
        }

        return tours;
    }

    /// <summary>No job is there without those it needs, and the parts suffice for all.</summary>
    private bool HoldsTogether(int[][] tours)
    {
        for (var tour = 0; tour < tours.Length; tour++)
        {
            foreach (var job in tours[tour])
            {
                var partner = model.Partner[job];
                if (!_insertion.MayGo(job, model.Tours[tour].Technician) || !FollowsAll(job) || (partner >= 0 && state.TourOf[partner] < 0))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool PutBack(int tour, int[] told)
    {
        var placed = false;
        for (int i = 0, before = 0; i < told.Length; i++)
        {
            var job = told[i];
            if (state.TourOf[job] < 0 && model.Partner[job] < 0 && FollowsAll(job) && _insertion.MayGo(job, model.Tours[tour].Technician))
            {
                placed |= state.Insert(job, tour, before);
            }

            before += state.TourOf[job] == tour ? 1 : 0;
        }

        return placed;
    }

    private bool FollowsAll(int job) => model.After[job].All(before => state.TourOf[before] >= 0);
}
