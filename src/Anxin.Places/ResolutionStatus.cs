namespace Anxin.Places;

/// <summary>What became of the division a text names.</summary>
public enum ResolutionStatus
{
    /// <summary>Nothing in the text names a division, or the text could not be read; <see cref="Resolution.Problem"/> says which.</summary>
    Unresolved,

    /// <summary>Named as it is called today.</summary>
    Current,

    /// <summary>It ended and its area belongs to another division today.</summary>
    Abolished,

    /// <summary>It goes on under another name, kind or code.</summary>
    Renamed,

    /// <summary>It has a statistical code but is no division of the standard (development zones, management areas).</summary>
    OutsideStandard,

    /// <summary>Several divisions fit equally; <see cref="Resolution.Alternatives"/> lists them and no code is given.</summary>
    Ambiguous,
}
