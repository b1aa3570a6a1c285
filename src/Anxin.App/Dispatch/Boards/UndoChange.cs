using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch.Boards;

/// <summary>
/// Takes back the last act of a dispatcher on a board. The pin becomes what it was; a visit that was taken from somebody is offered to them
/// again.
/// </summary>
public static class UndoChange
{
    public sealed class Handler(AppDb db, BoardActs acts)
    {
        public async Task<Result<BoardActs.Done>> Handle(Guid boardId, CancellationToken ct)
        {
            BoardActs.Done? done = null;
            var refusal = await db.Act(
                async () =>
                {
                    var last = await db.BoardChanges.Where(c => c.BoardId == boardId && c.UndoneAt == null
                            && db.PlannedVisits.Any(p => p.WorkOrderId == c.WorkOrderId && p.BoardId == boardId))
                        .OrderByDescending(c => c.Id).FirstOrDefaultAsync(ct);
                    if (last is null || await acts.Load(boardId, last.WorkOrderId, ct) is not { } rows)
                    {
                        return BoardErrors.NothingToUndo;
                    }

                    var error = await acts.Undo(rows, last, ct);
                    done = new BoardActs.Done(last.WorkOrderId, rows.Board.Revision);
                    return error;
                },
                ct);
            return refusal is null ? done! : refusal;
        }
    }
}
