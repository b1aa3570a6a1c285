using Anxin.Planning.Boards;

namespace Anxin.Planning.Simulating;

/// <summary>Where a technician is in the day that is played.</summary>
internal sealed class SimulatedTechnician(BoardTechnician given)
{
    /// <summary>A visit that takes longer than expected is expected to end in so many seconds, again and again.</summary>
    private const int AnotherWhile = 600;

    public BoardPlace Place { get; private set; } = given.Home!;

    /// <summary>When the visit under way should end; when the last ended.</summary>
    public int Free { get; private set; } = given.Shifts[0].From;

    public bool IsUnderWay { get; private set; }

    /// <summary>They have left home at least once.</summary>
    public bool IsOut { get; private set; }

    /// <summary>Seconds of driving and of work; waiting is neither.</summary>
    public int Busy { get; private set; }

    public IReadOnlyList<string> Queue { get; set; } = [];

    public long Metres { get; private set; }

    /// <summary>A time they will be looked at again anyway.</summary>
    public int WakeAt { get; set; } = -1;

    public bool IsIdle(int now) => !IsUnderWay && now >= given.Shifts[0].From;

    /// <summary>As the board sees them: a home where they will be free, and a shift from then on.</summary>
    public BoardTechnician Seen(int now)
    {
        var shift = given.Shifts[0];
        var from = Math.Max(shift.From, IsUnderWay ? (Free > now ? Free : now + AnotherWhile) : now);
        var until = Math.Max(from, shift.Until);
        return given with
        {
            Home = Place, End = given.Home,
            Shifts = [new BoardShift(from, until) { Overtime = Math.Max(0, shift.Until + shift.Overtime - until) }],
        };
    }

    public void SetOut(BoardPlace place, int metres, int busy, int expectedFree)
    {
        (IsOut, IsUnderWay) = (true, true);
        (Place, Free, Metres, Busy) = (place, expectedFree, Metres + metres, Busy + busy);
    }

    public void Finish(int now) => (Free, IsUnderWay) = (now, false);

    public void GoHome(int metres, int seconds)
    {
        (Place, Free, Metres, Busy) = (given.Home!, Free + seconds, Metres + metres, Busy + seconds);
    }
}
