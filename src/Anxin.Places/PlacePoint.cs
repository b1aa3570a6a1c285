namespace Anxin.Places;

/// <summary>A point for an address, and how much it may be trusted.</summary>
/// <param name="At">The seat of government of the division, its interior point where no seat is known.</param>
/// <param name="Precision">
/// The division the point stands for. <see cref="DivisionLevel.County"/> means: somewhere in this county. No point is ever given for a
/// township or a house, for none is known.
/// </param>
public readonly record struct PlacePoint(GeoPoint At, DivisionLevel Precision)
{
    /// <summary>The point of the nearest division upwards that has one; null for none.</summary>
    public static PlacePoint? Of(Division? division)
    {
        for (var at = division; at is not null; at = at.Parent)
        {
            if (at.Seat is { } seat)
            {
                return new PlacePoint(seat, at.Level);
            }
        }

        return null;
    }
}
