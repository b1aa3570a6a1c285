using System.ComponentModel.DataAnnotations;
using Anxin.App.Common;

namespace Anxin.App.Dispatch.Boards;

/// <summary>What it would cost and change to fix a visit on somebody, or at a time, before it is done.</summary>
public static class PreviewMove
{
    /// <param name="WorkOrderId">What to move.</param>
    /// <param name="TechnicianId">To whom.</param>
    /// <param name="Start">When work shall begin; without it the plan finds the best time.</param>
    public sealed record Command([Required] Guid WorkOrderId, [Required] Guid TechnicianId, DateTime? Start);

    public sealed class Handler(BoardTrial trial)
    {
        public async Task<Result<BoardTrial.Outcome>> Handle(Guid boardId, Command command, CancellationToken ct)
        {
            ArgumentNullException.ThrowIfNull(command);
            var tried = await trial.Try(boardId, command.WorkOrderId,
                new PinnedTo(command.TechnicianId, command.Start?.ToUniversalTime()), ct);
            return tried.Ok ? tried.Value.Outcome : tried.Error;
        }
    }
}
