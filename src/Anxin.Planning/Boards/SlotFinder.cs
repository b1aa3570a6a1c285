using Anxin.Planning.Touring;

namespace Anxin.Planning.Boards;

/// <summary>Which windows could be offered for a job that is not in the plan yet. The plan is taken up once; each question is quick.</summary>
public sealed class SlotFinder
{
    /// <summary>Seconds of the shortest window that is looked for: each takes a look at the whole board.</summary>
    public const int ShortestWindow = 300;

    private readonly BoardInNumbers _model;
    private readonly BoardState _state;
    private readonly BoardInsertion _insertion;

    /// <exception cref="BoardException">The board contradicts itself, or the plan cannot be driven.</exception>
    public SlotFinder(Board board, BoardPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _model = new BoardInNumbers(board);
        _state = BoardAnswer.Resume(_model, plan);
        _insertion = new BoardInsertion(_model, _state);
    }

    /// <summary>The windows of the given length, one after another while anybody works, in which somebody can begin; the cheapest first.</summary>
    /// <exception cref="BoardException">The job is not on the board, or in the plan already.</exception>
    public IReadOnlyList<BoardSlot> Find(string jobId, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, ShortestWindow);
        var job = Array.FindIndex(_model.Jobs, one => one.Id == jobId);
        if (job < 0 || _state.TourOf[job] >= 0)
        {
            throw new BoardException([$"job: \"{jobId}\" is not on the board, or is in the plan already; take it out of the plan first."]);
        }

        var slots = new List<BoardSlot>();
        var shifts = _model.Technicians.SelectMany(one => one.Shifts).ToArray();
        var first = shifts.Length == 0 ? 0 : shifts.Min(shift => shift.From) / length * length;
        var last = shifts.Length == 0 ? -1 : shifts.Max(shift => shift.Until + shift.Overtime);
        for (var from = first; from <= last; from += length)
        {
            (_state.Raised[job], _insertion.LatestBegin) = (from, from + length - 1);
            if (shifts.Any(shift => shift.From < from + length && shift.Until + shift.Overtime > from)
                && _insertion.Find(job, RoutingProblem.MustBeDone))
            {
                var technician = _model.Technicians[_model.Tours[_insertion.Tour].Technician];
                slots.Add(new BoardSlot(from, from + length, technician.Id, _insertion.Begin, _insertion.Delta));
            }
        }

        (_state.Raised[job], _insertion.LatestBegin) = (0, int.MaxValue);
        return [.. slots.OrderBy(slot => slot.Cost).ThenBy(slot => slot.From)];
    }
}
