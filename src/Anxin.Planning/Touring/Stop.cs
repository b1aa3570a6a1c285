namespace Anxin.Planning.Touring;

/// <summary>Where a node stands in its tour. 32 bytes, so that one line of cache holds two.</summary>
internal struct Stop
{
    public int Next;
    public int Previous;

    /// <summary>The tour it is in, or -1.</summary>
    public int Tour;
    public int Place;

    /// <summary>The earliest time to leave it.</summary>
    public int Depart;

    /// <summary>The latest time to begin there without making a later stop late.</summary>
    public int Latest;

    /// <summary>The distance to the next stop.</summary>
    public int Leg;

    /// <summary>1 when the depot has been visited before or here: every tool and part is at hand.</summary>
    public int Supplied;
}
