using System.Diagnostics;
using Anxin.Planning.Touring;

namespace Anxin.Planning.Boards;

/// <summary>Ruin and recreate over a whole board, every rule checked by driving the tour (Schrimpf et al. 2000; see the document on dispatch).</summary>
internal sealed class BoardSearch
{
    /// <summary>The share of the usual heat at which a running plan is planned on.</summary>
    public const double AgainHeat = 0.1;

    private const int PartnerTries = 6;
    private const int MostRemoved = 20;
    private const int StepsBetweenLooks = 16;
    private const double Coldest = 0.001;
    private readonly BoardInNumbers _model;
    private readonly BoardState _state;
    private readonly BoardInsertion _insertion;
    private readonly Dice _dice;
    private readonly List<int> _pending = [];
    private (int[][] Tours, (int Begin, int End)[] Times) _best = ([], []);

    public BoardSearch(BoardInNumbers model, BoardState state, int seed)
    {
        (_model, _state, _dice) = (model, state, new Dice(seed));
        _insertion = new BoardInsertion(model, state);
    }

    public long Iterations { get; private set; }

    public void Run(WorkLimit limit, double heat)
    {
        _state.Mark();
        Complete();
        var (cost, bestCost) = (_state.Cost, _state.Cost);
        Keep();
        // A job that must be done and is not is no measure of what moves are worth.
        var hottest = 1 + (0.3 * heat * (cost % RoutingProblem.MustBeDone) / Math.Max(1, _model.Jobs.Length));
        for (var temperature = hottest; _model.Jobs.Length > 0 && _model.Tours.Length > 0; Iterations++)
        {
            if (Iterations % StepsBetweenLooks == 0)
            {
                var done = limit.Done(Iterations);
                if (done >= 1)
                {
                    break;
                }

                temperature = hottest * Math.Pow(Coldest, done);
            }

            cost = Step(cost, temperature);
            if (cost < bestCost)
            {
                bestCost = cost;
                Keep();
            }
        }

        Return();
    }

    /// <summary>Puts in what fits. The last step of every search too, so that no job stays out that could go in for less than its price.</summary>
    private void Complete()
    {
        _pending.Clear();
        for (var job = 0; job < _model.Jobs.Length; job++)
        {
            if (_state.TourOf[job] < 0)
            {
                _pending.Add(job);
            }
        }

        Recreate();
    }

    private long Step(long cost, double temperature)
    {
        _state.Mark();
        Ruin();
        if (_state.Broken)
        {
            _state.Restore();
            return cost;
        }

        Complete();
        var now = _state.Cost;
        if (!_state.Broken && now < cost - (temperature * Math.Log(1e-12 + _dice.Share())))
        {
            return now;
        }

        _state.Restore();
        return cost;
    }

    private void Ruin()
    {
        var center = _dice.Below(_model.Jobs.Length);
        var most = 1 + _dice.Below(Math.Min(MostRemoved, Math.Max(1, _model.Jobs.Length / 3)));
        for (var i = 0; i < most; i++)
        {
            var (nearest, way) = (-1, double.PositiveInfinity);
            for (var job = 0; job < _model.Jobs.Length; job++)
            {
                if (_state.TourOf[job] >= 0)
                {
                    var distance = _model.Seconds(center, job) * (0.2 + _dice.Share());
                    (nearest, way) = distance < way ? (job, distance) : (nearest, way);
                }
            }

            if (nearest >= 0)
            {
                _state.Remove(nearest);
            }
        }
    }

    private void Recreate()
    {
        for (var i = _pending.Count - 1; i > 0; i--)
        {
            var other = _dice.Below(i + 1);
            (_pending[i], _pending[other]) = (_pending[other], _pending[i]);
        }

        if (_dice.Chance(0.5))
        {
            _pending.Sort((a, b) => Slack(a).CompareTo(Slack(b)));
        }

        // What has to wait for another job gets its turn after it.
        for (var placed = true; placed;)
        {
            placed = false;
            for (var i = 0; i < _pending.Count; i++)
            {
                if (_state.TourOf[_pending[i]] < 0)
                {
                    placed |= Place(_pending[i]);
                }
            }
        }
    }

    private long Slack(int job) => _model.Jobs[job].Windows.Count == 0 ? long.MaxValue : _model.Jobs[job].Windows.Sum(w => (long)w.Until - w.From);

    private bool Place(int job)
    {
        if (_model.Partner[job] is >= 0 and var partner)
        {
            return PlacePair(job, partner);
        }

        if (!_insertion.Find(job, _model.PriceOf(job)))
        {
            return false;
        }

        return _insertion.Apply(job);
    }

    /// <summary>Two jobs that begin together: each is moved behind the other until they agree.</summary>
    private bool PlacePair(int first, int second)
    {
        for (var (tries, floor) = (0, 0); tries < PartnerTries; tries++)
        {
            (_state.Raised[first], _state.Raised[second]) = (floor, floor);
            var placed = _insertion.Find(first, _model.PriceOf(first)) && _insertion.Apply(first);
            if (placed)
            {
                if (_insertion.Find(second, _model.PriceOf(second)) && _insertion.Apply(second))
                {
                    Lower(first, second);
                    return true;
                }

                // Nobody is free just then; when would somebody be?
                _state.Remove(first);
                _state.Raised[second] = floor + 1;
                placed = _insertion.Find(second, _model.PriceOf(second)) && _insertion.Begin > floor;
                floor = Math.Max(_insertion.Begin, floor + 1);
            }

            if (!placed)
            {
                break;
            }
        }

        Lower(first, second);
        return false;
    }

    private void Lower(int first, int second) => (_state.Raised[first], _state.Raised[second]) = (0, 0);

    private void Keep() =>
        _best = ([.. _state.Tours.Select(tour => tour.ToArray())], [.. _state.Begin.Zip(_state.End)]);

    /// <summary>The best plan, with what still fits for less than its price.</summary>
    private void Return()
    {
        var (tours, times) = _best;
        var holds = _state.Load(tours, job => times[job]);
        Debug.Assert(holds, "Every plan kept was driven.");
        _state.Mark();
        Complete();
        if (_state.Broken)
        {
            _state.Restore();
        }
    }
}
