using Anxin.App.Common;

namespace Anxin.App.Dispatch.Boards;

/// <summary>One act of a dispatcher on a board, with what was there before, so that it can be taken back.</summary>
public sealed class BoardChange
{
    private BoardChange(Guid id, Guid boardId, Guid workOrderId, BoardChangeKind kind, DateTime at) =>
        (Id, BoardId, WorkOrderId, Kind, At) = (id, boardId, workOrderId, kind, at);

    public Guid Id { get; private set; }

    public Guid BoardId { get; private set; }

    public Guid WorkOrderId { get; private set; }

    public BoardChangeKind Kind { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>The account of the dispatcher.</summary>
    public Guid By { get; private set; }

    /// <summary>JSON: the pin before, or empty for none.</summary>
    public string Before { get; private set; } = "";

    /// <summary>JSON: the pin after, or empty for none.</summary>
    public string After { get; private set; } = "";

    public DateTime? UndoneAt { get; private set; }

    public Guid? UndoneBy { get; private set; }

    public PinnedTo? PinBefore => Before.Length == 0 ? null : Json.Read<PinnedTo>(Before);

    public static BoardChange Of(PlannedVisit visit, BoardChangeKind kind, Guid by, DateTime now) =>
        new(OrderedId.Next(), visit.BoardId, visit.WorkOrderId, kind, now) { By = by };

    public BoardChange From(PinnedTo? before, PinnedTo? after)
    {
        (Before, After) = (before is null ? "" : Json.Write(before), after is null ? "" : Json.Write(after));
        return this;
    }

    public void Undo(Guid by, DateTime now) => (UndoneBy, UndoneAt) = (by, now);
}
