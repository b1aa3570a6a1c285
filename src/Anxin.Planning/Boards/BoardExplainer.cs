namespace Anxin.Planning.Boards;

/// <summary>Says why. Every condition it names has been set aside alone to see whether that makes room.</summary>
public sealed class BoardExplainer
{
    private static readonly (Hindrance Hindrance, Relaxation Relaxation)[] Conditions =
    [
        (Hindrance.Skill, Relaxation.Skill), (Hindrance.Tool, Relaxation.Tool), (Hindrance.Parts, Relaxation.Parts),
        (Hindrance.Forbidden, Relaxation.Forbidden), (Hindrance.PinnedToAnother, Relaxation.Pin), (Hindrance.Window, Relaxation.Window),
        (Hindrance.Shift, Relaxation.Shift), (Hindrance.Break, Relaxation.Break), (Hindrance.Travel, Relaxation.Travel),
        (Hindrance.Precedence, Relaxation.Links),
    ];

    private readonly BoardInNumbers _model;
    private readonly BoardState _state;
    private readonly BoardInsertion _insertion;

    /// <exception cref="BoardException">The board contradicts itself, or the plan cannot be driven.</exception>
    public BoardExplainer(Board board, BoardPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _model = new BoardInNumbers(board);
        _state = BoardAnswer.Resume(_model, plan);
        _insertion = new BoardInsertion(_model, _state);
    }

    public BoardReasons Explain()
    {
        var jobs = Enumerable.Range(0, _model.Jobs.Length).ToArray();
        return new BoardReasons(
            [.. jobs.Where(job => _state.TourOf[job] < 0).Select(Undone)], [.. jobs.Where(job => _state.TourOf[job] >= 0).Select(Assigned)]);
    }

    private UndoneReasons Undone(int job)
    {
        WayOut? cheapest = null;
        var technicians = new List<TechnicianReasons>();
        for (var technician = 0; technician < _model.Technicians.Length; technician++)
        {
            technicians.Add(new TechnicianReasons(_model.Technicians[technician].Id, Obstacles(job, technician, ref cheapest)));
        }

        return new UndoneReasons(_model.Jobs[job].Id, technicians, cheapest);
    }

    private List<Obstacle> Obstacles(int job, int technician, ref WayOut? cheapest)
    {
        var price = _model.PriceOf(job);
        if (_insertion.FindFor(job, technician, long.MaxValue, Relaxation.None))
        {
            // There is room. Either it costs more than leaving the job, or a linked job cannot go with it.
            var over = _insertion.Delta - price;
            var condition = over >= 0 ? Hindrance.Price : Hindrance.Partner;
            Offer(ref cheapest, technician, condition, over >= 0 ? over : null);
            return [new Obstacle(condition, over >= 0, over >= 0 ? over : null)];
        }

        var excluded = _insertion.Excluded(job, technician).ToList();
        var found = new List<Obstacle>();
        foreach (var (hindrance, relaxation) in Conditions)
        {
            var alone = _insertion.FindFor(job, technician, long.MaxValue, relaxation);
            if (alone)
            {
                var by = Missed(job, hindrance);
                Offer(ref cheapest, technician, hindrance, by);
                found.Add(new Obstacle(hindrance, true, by));
            }
            else if (excluded.Contains(hindrance))
            {
                found.Add(new Obstacle(hindrance, false, null));
            }
        }

        if (excluded.Contains(Hindrance.NoShift))
        {
            return [new Obstacle(Hindrance.NoShift, false, null), .. found];
        }

        return found.Count > 0 ? found : [Nearest(job, technician)];
    }

    /// <summary>No single condition suffices: the one that failed least, told as not enough alone.</summary>
    private Obstacle Nearest(int job, int technician)
    {
        _insertion.FindFor(job, technician, long.MaxValue, Relaxation.None);
        var missed = _insertion.Missed is > 0 and < int.MaxValue ? _insertion.Missed : (long?)null;
        return new Obstacle(_insertion.Nearest == Hindrance.None ? Hindrance.Partner : _insertion.Nearest, false, missed);
    }

    private long? Missed(int job, Hindrance hindrance)
    {
        var windows = _model.Jobs[job].Windows;
        return hindrance switch
        {
            Hindrance.Window when windows.Count > 0 => windows.Min(w => (long)Math.Max(_insertion.Begin - w.Until, w.From - _insertion.Begin)),
            Hindrance.Shift => Overtime(job),
            _ => null,
        };
    }

    private long Overtime(int job)
    {
        var tour = _insertion.Tour;
        List<int> jobs = [.. _state.Tours[tour]];
        jobs.Insert(_insertion.Index, job);
        _state.Drive.Run(tour, jobs.ToArray());
        return _state.Drive.Missed;
    }

    private void Offer(ref WayOut? cheapest, int technician, Hindrance hindrance, long? by)
    {
        if (cheapest is null || _insertion.Delta < cheapest.Cost)
        {
            cheapest = new WayOut(_model.Technicians[technician].Id, hindrance, _insertion.Begin, _insertion.Delta, by);
        }
    }

    private AssignedReasons Assigned(int job)
    {
        var own = _model.Tours[_state.TourOf[job]].Technician;
        var with = _state.Cost;
        _state.Mark();
        _state.Remove(job);
        var without = _state.Cost - _model.PriceOf(job);
        var (next, nextCost) = (-1, long.MaxValue);
        for (var technician = 0; technician < _model.Technicians.Length; technician++)
        {
            if (technician != own && _insertion.FindFor(job, technician, nextCost, Relaxation.None))
            {
                (next, nextCost) = (technician, _insertion.Delta);
            }
        }

        _state.Restore();
        return new AssignedReasons(
            _model.Jobs[job].Id, _model.Technicians[own].Id, with - without, next < 0 ? null : _model.Technicians[next].Id,
            next < 0 ? null : nextCost);
    }
}
