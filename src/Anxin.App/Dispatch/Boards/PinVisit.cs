using System.ComponentModel.DataAnnotations;
using Anxin.App.Common;
using Anxin.App.Data;

namespace Anxin.App.Dispatch.Boards;

/// <summary>Fixes a visit where the plan has it, or gives it back to the plan.</summary>
public static class PinVisit
{
    /// <param name="WorkOrderId">Which work.</param>
    /// <param name="Time">Whether the time is fixed too, and not only the technician.</param>
    public sealed record Command([Required] Guid WorkOrderId, bool Time);

    public sealed class Handler(AppDb db, BoardActs acts)
    {
        public Task<Result<BoardActs.Done>> Pin(Guid boardId, Command command, CancellationToken ct)
        {
            ArgumentNullException.ThrowIfNull(command);
            return Act(
                boardId, command.WorkOrderId,
                rows => rows.Planned switch
                {
                    { State: PlannedState.UnderWay } => Task.FromResult<Error?>(BoardErrors.UnderWay),
                    { TechnicianId: { } technician } => acts.Fix(
                        rows, new PinnedTo(technician, command.Time ? rows.Planned.Start : null), BoardChangeKind.Pinned, ct),
                    _ => Task.FromResult<Error?>(BoardErrors.NothingPlanned),
                },
                ct);
        }

        public Task<Result<BoardActs.Done>> Unpin(Guid boardId, Guid workOrderId, CancellationToken ct) =>
            Act(boardId, workOrderId, rows => rows.Pin is null
                ? Task.FromResult<Error?>(BoardErrors.NothingPlanned)
                : acts.Fix(rows, null, BoardChangeKind.Unpinned, ct), ct);

        private async Task<Result<BoardActs.Done>> Act(
            Guid boardId, Guid workOrderId, Func<BoardActs.Rows, Task<Error?>> act, CancellationToken ct)
        {
            BoardActs.Done? done = null;
            var refusal = await db.Act(
                async () =>
                {
                    if (await acts.Load(boardId, workOrderId, ct) is not { } rows)
                    {
                        return BoardErrors.NotOnBoard;
                    }

                    var error = await act(rows);
                    done = new BoardActs.Done(workOrderId, rows.Board.Revision);
                    return error;
                },
                ct);
            return refusal is null ? done! : refusal;
        }
    }
}
