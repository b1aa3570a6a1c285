namespace Anxin.Planning.Boards;

/// <summary>Where something is: a point on the earth, or a row of the board's matrix.</summary>
public sealed record BoardPlace
{
    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public int? Row { get; init; }
}
