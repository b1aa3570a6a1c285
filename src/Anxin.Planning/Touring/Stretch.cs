namespace Anxin.Planning.Touring;

/// <summary>
/// A stretch of a tour as one piece: how long it takes, and between which times it can begin to take only that long. Two stretches join in
/// constant time (Kindervater and Savelsbergh 1997; Vidal et al. 2013).
/// </summary>
internal struct Stretch
{
    public int Duration;
    public int Early;
    public int Late;

    public static Stretch Join(in Stretch first, in Stretch second, int travel)
    {
        var until = first.Duration + travel;
        var wait = Math.Max(0, second.Early - until - first.Late);
        return new Stretch
        {
            Duration = until + second.Duration + wait,
            Early = Math.Max(second.Early - until, first.Early) - wait,
            Late = Math.Min(second.Late - until, first.Late),
        };
    }
}
