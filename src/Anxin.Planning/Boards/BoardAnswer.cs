using System.Runtime.InteropServices;

namespace Anxin.Planning.Boards;

/// <summary>Between the running plan and the plan as it is told.</summary>
internal static class BoardAnswer
{
    public static BoardPlan Of(BoardInNumbers model, BoardState state)
    {
        var tours = new List<BoardTour>();
        for (var tour = 0; tour < state.Tours.Length; tour++)
        {
            if (state.Tours[tour].Count > 0)
            {
                state.Drive.Run(tour, CollectionsMarshal.AsSpan(state.Tours[tour]));
                var visits = state.Tours[tour].Select(job => new BoardVisit(model.Jobs[job].Id, state.Begin[job], state.End[job])).ToArray();
                var (technician, shift) = model.Tours[tour];
                tours.Add(new BoardTour(
                    model.Technicians[technician].Id, shift, visits, state.Drive.Leave, state.Drive.Back, state.Drive.Cost)
                {
                    Breaks = state.Drive.Breaks.ToArray(),
                });
            }
        }

        string[] unassigned = [.. Enumerable.Range(0, model.Jobs.Length).Where(job => state.TourOf[job] < 0).Select(job => model.Jobs[job].Id)];
        return new BoardPlan(model.Board.Name, state.Cost, tours, unassigned);
    }

    /// <summary>Takes a told plan up again; jobs the board does not know are refused.</summary>
    public static BoardState Resume(BoardInNumbers model, BoardPlan plan)
    {
        var state = new BoardState(model);
        var jobs = model.Jobs.Select((job, i) => (job.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        var tours = model.Tours.Select(_ => Array.Empty<int>()).ToArray();
        var faults = new List<string>();
        foreach (var told in plan.Tours)
        {
            var at = Array.FindIndex(model.Tours, t => model.Technicians[t.Technician].Id == told.Technician && t.Shift == told.Shift);
            if (at < 0 || told.Visits.Any(visit => !jobs.ContainsKey(visit.Job)))
            {
                faults.Add($"tours: technician \"{told.Technician}\", shift {told.Shift}, or a job of it, is not on the board.");
                continue;
            }

            tours[at] = [.. told.Visits.Select(visit => jobs[visit.Job])];
        }

        if (tours.SelectMany(tour => tour).GroupBy(job => job).Any(group => group.Count() > 1))
        {
            faults.Add("tours: a job is in the plan twice.");
        }

        var times = plan.Tours.SelectMany(tour => tour.Visits).DistinctBy(visit => visit.Job).ToDictionary(visit => visit.Job);
        if (faults.Count == 0 && !state.Load(tours, job => (times[model.Jobs[job].Id].Start, times[model.Jobs[job].Id].End)))
        {
            faults.Add("tours: the plan cannot be driven; check lists what it breaks.");
        }

        return faults.Count == 0 ? state : throw new BoardException(faults);
    }
}
