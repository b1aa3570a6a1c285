namespace Anxin.Planning.Boards;

/// <summary>The reasons behind a plan.</summary>
public sealed record BoardReasons(IReadOnlyList<UndoneReasons> Undone, IReadOnlyList<AssignedReasons> Assigned);
