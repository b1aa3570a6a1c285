namespace Anxin.Planning.Boards;

/// <summary>What stands in the way of a job for a technician.</summary>
public enum Hindrance
{
    None,
    Skill,
    Tool,
    Parts,
    Forbidden,
    PinnedToAnother,
    NoShift,

    /// <summary>No place in a tour before the window ends.</summary>
    Window,

    /// <summary>The work or the way home would end after the shift and its overtime.</summary>
    Shift,
    Break,
    Travel,

    /// <summary>A job that has to be finished before is not in the plan, or not early enough.</summary>
    Precedence,

    /// <summary>The second technician cannot be there at the same time.</summary>
    Partner,

    /// <summary>There is room, at more than leaving it undone costs.</summary>
    Price,
}
