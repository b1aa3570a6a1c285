using Anxin.App.Common;
using Anxin.App.Data;

namespace Anxin.App.Dispatch.Boards;

/// <summary>A dispatcher gives a visit to another technician or another time. Who had it is released, and the next one is asked.</summary>
public static class MoveVisit
{
    public sealed class Handler(AppDb db, BoardTrial trial, BoardActs acts)
    {
        public async Task<Result<BoardActs.Done>> Handle(Guid boardId, PreviewMove.Command command, CancellationToken ct)
        {
            ArgumentNullException.ThrowIfNull(command);
            var to = new PinnedTo(command.TechnicianId, command.Start?.ToUniversalTime());
            BoardActs.Done? done = null;
            var refusal = await db.Act(
                async () =>
                {
                    var tried = await trial.Try(boardId, command.WorkOrderId, to, ct);
                    if (!tried.Ok)
                    {
                        return tried.Error;
                    }

                    if (!tried.Value.Outcome.Possible)
                    {
                        return BoardErrors.Impossible;
                    }

                    if (await acts.Load(boardId, command.WorkOrderId, ct) is not { } rows)
                    {
                        return BoardErrors.NotOnBoard;
                    }

                    var error = await acts.Fix(rows, to, BoardChangeKind.Moved, ct);
                    done = new BoardActs.Done(command.WorkOrderId, rows.Board.Revision);
                    return error;
                },
                ct);
            return refusal is null ? done! : refusal;
        }
    }
}
