namespace Anxin.App.Dispatch.Boards;

/// <summary>What a dispatcher did on a board.</summary>
public enum BoardChangeKind
{
    Moved,
    Pinned,
    Unpinned,
}
