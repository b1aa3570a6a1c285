using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Anxin.App.Repairs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch.Boards;

/// <summary>
/// What the acts of a dispatcher on a board share: the rows they touch, the line of history and the new plan they ask for.
/// </summary>
public sealed class BoardActs(AppDb db, VisitRelease release, Caller caller, TimeProvider clock)
{
    /// <summary>What was done, and the revision the board has now.</summary>
    public sealed record Done(Guid WorkOrderId, int Revision);

    public sealed record Rows(ServiceBoard Board, PlannedVisit Planned, WorkOrder Order, Case Case, VisitPin? Pin);

    public async Task<Rows?> Load(Guid boardId, Guid workOrderId, CancellationToken ct) =>
        await db.PlannedVisits.FirstOrDefaultAsync(p => p.WorkOrderId == workOrderId && p.BoardId == boardId, ct) is not { } planned
            ? null
            : await With(planned, ct);

    /// <summary>Fixes the visit, or frees it with null, and writes down who did it.</summary>
    public async Task<Error?> Fix(Rows rows, PinnedTo? to, BoardChangeKind kind, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var now = clock.UtcNow();
        var visit = await db.Bookings.AsNoTracking().FirstOrDefaultAsync(b => b.WorkOrderId == rows.Order.Id && b.Live, ct);
        var before = rows.Pin?.To ?? (kind == BoardChangeKind.Moved && visit is not null ? new PinnedTo(visit.TechnicianId, null) : null);
        if (await Set(rows, to, ct) is { } refusal)
        {
            return refusal;
        }

        db.BoardChanges.Add(BoardChange.Of(rows.Planned, kind, caller.AccountId!.Value, now).From(before, to));
        Tell(rows, "board_" + kind.ToString().ToLowerInvariant(), to);
        return null;
    }

    public async Task<Error?> Undo(Rows rows, BoardChange change, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (await Set(rows, change.PinBefore, ct) is { } refusal)
        {
            return refusal;
        }

        if (change.PinBefore is null)
        {
            await release.Withdraw(rows.Order, ct);
        }

        change.Undo(caller.AccountId!.Value, clock.UtcNow());
        Tell(rows, "board_undone", change.PinBefore);
        return null;
    }

    private async Task<Rows> With(PlannedVisit planned, CancellationToken ct)
    {
        var order = await db.WorkOrders.SingleAsync(w => w.Id == planned.WorkOrderId, ct);
        return new Rows(
            await db.ServiceBoards.SingleAsync(b => b.Id == planned.BoardId, ct), planned, order,
            await db.Cases.SingleAsync(c => c.Id == order.CaseId, ct),
            await db.VisitPins.FirstOrDefaultAsync(p => p.WorkOrderId == order.Id, ct));
    }

    private async Task<Error?> Set(Rows rows, PinnedTo? to, CancellationToken ct)
    {
        if (to is not null && await release.Release(rows.Order, rows.Case, to, ct) is { } refusal)
        {
            return refusal;
        }

        switch (rows.Pin, to)
        {
            case (null, not null):
                db.VisitPins.Add(VisitPin.Of(rows.Order.Id, to));
                break;
            case (not null, not null):
                rows.Pin.Set(to);
                break;
            case (not null, null):
                db.VisitPins.Remove(rows.Pin);
                break;
        }

        return null;
    }

    private void Tell(Rows rows, string kind, PinnedTo? to)
    {
        var now = clock.UtcNow();
        rows.Board.Touch();
        db.Append(rows.Case, caller.Actor, kind, new { technician = to?.TechnicianId, start = to?.Start }, now);
        db.AskPlan(rows.Case, now, rows.Order.State == WorkOrderState.Unscheduled ? rows.Order.Id : null);
    }
}
