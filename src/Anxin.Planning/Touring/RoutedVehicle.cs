namespace Anxin.Planning.Touring;

/// <summary>A vehicle or technician for the search. Those of one kind are interchangeable in every respect.</summary>
public readonly record struct RoutedVehicle(int Kind, int StartPlace, int EndPlace, int From, int Until, int Capacity)
{
    /// <summary>Already on the road: it has set out at From, and has to get home even with nothing more to do.</summary>
    public bool Started { get; init; }

    /// <summary>Time gone by since the last work was done. It counts as soon as there is more to do; else they go home as of then.</summary>
    public int Waited { get; init; }
}
