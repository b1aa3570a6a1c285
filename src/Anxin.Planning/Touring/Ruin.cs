namespace Anxin.Planning.Touring;

/// <summary>
/// Tears strings of neighbouring stops out of neighbouring tours: Slack Induction by String Removals (Christiaens and Vanden Berghe,
/// Transportation Science 2020), with the parameters of that paper.
/// </summary>
internal sealed class Ruin(Tours tours, Neighbours neighbours, Dice dice)
{
    private const double AverageRemoved = 10;
    private const double LongestString = 10;
    private const double SplitShare = 0.5;
    private const double StopGrowing = 0.99;
    private const int LargestStringBuffer = 64;

    private const double DepotShare = 0.3;

    private readonly int[] _string = new int[LargestStringBuffer];
    private readonly int[] _uncovered = new int[tours.Jobs];
    private readonly SupplyInsertion? _supplies = tours.Problem.Supplies is null ? null : new SupplyInsertion(tours);

    public int[] Removed { get; } = new int[tours.Jobs];

    public int Count { get; private set; }

    /// <summary>Takes out about ten jobs around a random one; undone jobs near it are listed too, for another try.</summary>
    public void Run(int undoneTries)
    {
        Count = 0;
        var seed = dice.Below(tours.Jobs);
        var longest = Math.Min(LongestString, AverageSize());
        var most = (4 * AverageRemoved / (1 + longest)) - 1;
        var strings = (int)((dice.Share() * most) + 1);
        var row = neighbours.ByDistance.AsSpan(seed * neighbours.Near, neighbours.Near);
        foreach (var job in row)
        {
            var tour = tours.Stops[job].Tour;
            if (tour < 0)
            {
                if (undoneTries > 0 && !Holds(job))
                {
                    undoneTries--;
                    Removed[Count++] = job;
                }
            }
            else if (strings > 0 && !IsRuined(tour))
            {
                var length = (int)((dice.Share() * Math.Min(tours.Size[tour], longest)) + 1);
                TearOut(job, tour, Math.Min(length, tours.Size[tour]));
                strings--;
            }
        }
    }

    /// <summary>What was torn out, and others to put in with it.</summary>
    public Span<int> With(ReadOnlySpan<int> others)
    {
        others.CopyTo(Removed.AsSpan(Count));
        Count += others.Length;
        return Removed.AsSpan(0, Count);
    }

    private bool Holds(int job) => Removed.AsSpan(0, Count).Contains(job);

    private bool IsRuined(int tour) => tours.Touched.Contains(tour);

    private double AverageSize()
    {
        var (jobs, used) = (0, 0);
        foreach (var size in tours.Size)
        {
            jobs += size;
            used += size > 0 ? 1 : 0;
        }

        return used == 0 ? 1 : (double)jobs / used;
    }

    private void TearOut(int job, int tour, int length)
    {
        tours.Touch(tour);
        var kept = 0;
        if (length > 1 && length < tours.Size[tour] && dice.Chance(SplitShare))
        {
            kept = 1;
            while (length + kept < Math.Min(tours.Size[tour], LargestStringBuffer) && dice.Chance(1 - StopGrowing))
            {
                kept++;
            }
        }

        var span = length + kept;
        var first = Rewind(job, tour, dice.Below(span), span);
        var count = 0;
        for (var node = first; count < span && !tours.IsEnd(node); node = tours.Stops[node].Next)
        {
            if (tours.IsJob(node))
            {
                _string[count++] = node;
            }
        }

        var keepFrom = kept == 0 ? span : dice.Below(length + 1);
        for (var i = 0; i < count; i++)
        {
            if (i < keepFrom || i >= keepFrom + kept)
            {
                Remove(_string[i]);
            }
        }

        if (_supplies is not null && tours.Stops[tours.DepotVisitOf(tour)].Tour >= 0)
        {
            DropDepotVisit(tour);
        }

        tours.Refresh(tour);
    }

    /// <summary>A visit to the depot that nobody needs any more goes; now and then one that is needed goes too, with the jobs that need it.</summary>
    private void DropDepotVisit(int tour)
    {
        var needing = _supplies!.Uncovered(tour, _uncovered);
        if (needing > 0 && !dice.Chance(DepotShare))
        {
            return;
        }

        foreach (var job in _uncovered.AsSpan(0, needing))
        {
            Remove(job);
        }

        tours.Unlink(tours.DepotVisitOf(tour));
    }

    private void Remove(int job)
    {
        tours.Unlink(job);
        Removed[Count++] = job;
    }

    /// <summary>The first stop of a string that takes in the job: so many back, but not beyond the start, and never too near the end.</summary>
    private int Rewind(int job, int tour, int back, int span)
    {
        var ahead = 0;
        for (var node = job; !tours.IsEnd(node) && ahead < span; node = tours.Stops[node].Next)
        {
            ahead += tours.IsJob(node) ? 1 : 0;
        }

        back = Math.Max(back, span - ahead);
        var start = tours.StartOf(tour);
        for (var node = job; ;)
        {
            var previous = tours.Stops[node].Previous;
            if (back <= 0 || previous == start)
            {
                return node;
            }

            back -= tours.IsJob(previous) ? 1 : 0;
            node = previous;
        }
    }
}
