using Anxin.Planning.Boards;
using Anxin.Planning.Touring;

namespace Anxin.Planning.Simulating;

/// <summary>
/// Plans the rest of the day on each event from the running plan: with no steps of search a new job goes where it costs least and nothing else
/// moves; with steps everything nobody has set out for may move.
/// </summary>
public sealed class PlanningPolicy(string name, long steps) : IDispatchPolicy
{
    public string Name => name;

    public static PlanningPolicy CheapestInsertion() => new("insertion", 0);

    public static PlanningPolicy Engine(long steps) => new("engine", steps);

    public IReadOnlyList<IReadOnlyList<string>> Decide(DispatchMoment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        if (!moment.HasNews)
        {
            return moment.Queues;
        }

        var technicians = moment.Board.Technicians;
        var running = moment.Queues.Select((queue, i) =>
            new BoardTour(technicians[i].Id, 0, [.. queue.Select(job => new BoardVisit(job, 0, 0))], 0, 0, 0));
        var plan = BoardSolver.Continue(moment.Board, new BoardPlan(moment.Board.Name, 0, [.. running], []), moment.Seed, WorkLimit.Of(steps));
        var tours = plan.Tours.ToDictionary(tour => tour.Technician, tour => tour.Visits.Select(visit => visit.Job).ToArray());
        return [.. technicians.Select(technician => tours.GetValueOrDefault(technician.Id) ?? [])];
    }
}
