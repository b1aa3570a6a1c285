namespace Anxin.App.Dispatch.Boards;

/// <summary>What became of a window that was told.</summary>
public enum PromiseOutcome
{
    Open,

    /// <summary>Somebody was there by the end of the window.</summary>
    Kept,

    /// <summary>Somebody came, after the window.</summary>
    Late,

    /// <summary>Nobody came: the visit was given back or moved away.</summary>
    Broken,

    /// <summary>The reporter took it back or was not there; it counts neither way.</summary>
    Lapsed,
}
