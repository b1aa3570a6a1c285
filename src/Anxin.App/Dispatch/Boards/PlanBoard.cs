using Anxin.App.Data;
using Anxin.App.Jobs;
using Anxin.Planning.Boards;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch.Boards;

/// <summary>
/// Plans the board of a county anew because something changed. Asked for many times at once it plans once: a plan that began to read after
/// the asking knows of it already.
/// </summary>
/// <param name="County">A county of the board.</param>
/// <param name="AskedAt">When the change was saved that makes a plan necessary.</param>
/// <param name="Offer">Waiting work that is to be offered once the plan is there.</param>
public sealed record PlanBoard(int County, DateTime AskedAt, Guid? Offer = null)
{
    /// <summary>Clocks of two servers differ; a plan only counts as later when it is later by more than that.</summary>
    private static readonly TimeSpan ClockDifference = TimeSpan.FromSeconds(2);

    public sealed class Handler(AppDb db, BoardLease lease, BoardPlanning planning, PlanWriting writing, DispatchRules rules)
        : IJobHandler<PlanBoard>
    {
        public async Task Run(PlanBoard payload, CancellationToken ct)
        {
            ArgumentNullException.ThrowIfNull(payload);
            if (!rules.PlanBoards)
            {
                await writing.GoOn(payload, ct);
                return;
            }

            var id = await lease.BoardOf(payload.County, ct);
            if (await db.ServiceBoards.AnyAsync(b => b.Id == id && b.ReadAt > payload.AskedAt + ClockDifference, ct))
            {
                await writing.GoOn(payload, ct);
                return;
            }

            if (await lease.Wait(id, ct) is not { } fence)
            {
                writing.Postpone(payload);
                return;
            }

            try
            {
                var board = await db.ServiceBoards.SingleAsync(b => b.Id == id && b.Fence == fence, ct);
                await Plan(board, payload, ct);
                await db.SaveChangesAsync(ct);
            }
            catch
            {
                await lease.Release(id, fence);
                throw;
            }
        }

        private async Task Plan(ServiceBoard board, PlanBoard payload, CancellationToken ct)
        {
            try
            {
                await writing.Write(board, await planning.Plan(board, ct), ct);
                await writing.GoOn(payload, ct);
            }
            catch (BoardException e)
            {
                board.Fail(payload.AskedAt, e.Message); // the search then decides alone
                await writing.GoOn(payload, ct);
            }
        }
    }
}
