using Anxin.App.Common;

namespace Anxin.App.Dispatch.Boards;

/// <summary>What is refused on a board.</summary>
internal static class BoardErrors
{
    public static NotFound NoSuchBoard { get; } = new("no_such_board", "There is no such board.", "Read the list of boards again.");

    public static NotFound NotOnBoard { get; } = new("not_on_board", "This work is not on the board any more.", "Read the board again.");

    public static Conflict UnderWay { get; } = new(
        "visit_under_way", "The technician is on the way or at the door; nothing moves this visit.", "Call the technician.");

    public static Conflict Stranger { get; } = new(
        "technician_not_on_board", "This technician neither serves the board nor is lent to it.", "Choose one of the board.");

    public static Conflict Passed { get; } = new("time_passed", "This time has passed.", "Choose a later one.");

    public static Conflict Impossible { get; } = new(
        "move_impossible", "The visit cannot be made then and by this technician.",
            "Look at the preview: it names what stands in the way.");

    public static Conflict NothingPlanned { get; } = new(
        "not_planned", "The work is in nobody's day; there is nothing to pin.", "Move it to a technician instead.");

    public static Conflict NothingToUndo { get; } = new("nothing_to_undo", "There is no change to take back.", "Read the board again.");
}
