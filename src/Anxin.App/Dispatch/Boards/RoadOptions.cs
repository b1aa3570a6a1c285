namespace Anxin.App.Dispatch.Boards;

/// <summary>A server that knows real ways (OSRM's table service or one that answers like it). Off without an address.</summary>
public sealed record RoadOptions
{
    /// <summary>Such as http://roads.internal:5000/table/v1/driving/ ; null estimates ways from coordinates.</summary>
    public Uri? Table { get; init; }

    /// <summary>After this the estimate is taken.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMilliseconds(800);

    /// <summary>With more places than this the estimate is taken.</summary>
    public int MostPlaces { get; init; } = 100;
}
