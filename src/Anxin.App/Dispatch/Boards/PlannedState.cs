namespace Anxin.App.Dispatch.Boards;

/// <summary>How firm a planned visit is.</summary>
public enum PlannedState
{
    /// <summary>In nobody's day.</summary>
    Undone,

    /// <summary>The plan wants it so; nobody was asked yet.</summary>
    Proposed,

    /// <summary>Lies before a technician.</summary>
    Offered,

    /// <summary>A technician took it and the reporter was told a window.</summary>
    Promised,

    /// <summary>The technician is on the way or at the door; no plan moves it.</summary>
    UnderWay,
}
