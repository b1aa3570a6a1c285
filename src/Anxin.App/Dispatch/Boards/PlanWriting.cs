using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Anxin.App.Repairs;
using Anxin.Planning.Boards;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch.Boards;

/// <summary>Writes a plan into the rows of its board and asks for the offers that follow from it; the caller saves.</summary>
public sealed class PlanWriting(AppDb db, PromiseBook promises, TimeProvider clock)
{
    private static readonly TimeSpan UntilFree = TimeSpan.FromMilliseconds(500);

    /// <summary>Somebody else holds the board: a moment later once more.</summary>
    public void Postpone(PlanBoard asked) => db.Enqueue(asked, clock.UtcNow(), after: UntilFree);

    public async Task Write(ServiceBoard board, PlannedBoard planned, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(planned);
        var work = planned.Picture.Work;
        var rows = await RowsOf(board, work, ct);
        PlaceVisits(planned, rows);
        PlaceUnderWay(planned, rows);
        Explain(planned, rows);
        foreach (var one in work)
        {
            var row = rows[one.Order.Id];
            row.Mark(board.Id, one.Pin is not null, row.TechnicianId is { } technician && planned.Picture.Lent.Contains(technician));
        }

        board.Plan(planned.Picture.ReadAt, clock.UtcNow(), planned.Answer.Cost);
        AskForOffers(work, rows);
    }

    /// <summary>What follows whether or not a plan was made: what was promised is compared, and the work that asked is offered.</summary>
    public async Task GoOn(PlanBoard asked, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(asked);
        await promises.Compare([asked.County], ct);
        if (asked.Offer is { } order)
        {
            var caseId = await db.WorkOrders.Where(w => w.Id == order).Select(w => w.CaseId).SingleAsync(ct);
            db.Enqueue(new OfferWork(order, Planned: true), clock.UtcNow(), caseId);
        }
    }

    /// <summary>Somebody has room now for work that nobody could take before.</summary>
    private void AskForOffers(IReadOnlyList<OpenWork> work, Dictionary<Guid, PlannedVisit> rows)
    {
        foreach (var one in work.Where(w => w.Visit is null && w.Order is { State: WorkOrderState.Unscheduled, NobodyUntil: not null }))
        {
            if (rows[one.Order.Id].TechnicianId is not null)
            {
                db.Enqueue(new OfferWork(one.Order.Id, Planned: true), clock.UtcNow(), one.Order.CaseId);
            }
        }
    }

    private async Task<Dictionary<Guid, PlannedVisit>> RowsOf(ServiceBoard board, IReadOnlyList<OpenWork> work, CancellationToken ct)
    {
        var ids = work.Select(w => w.Order.Id).ToList();
        var rows = await db.PlannedVisits.Where(p => p.BoardId == board.Id || ids.Contains(p.WorkOrderId))
            .ToDictionaryAsync(p => p.WorkOrderId, ct);
        var over = rows.Keys.Except(ids).ToList();
        db.PlannedVisits.RemoveRange(over.Select(id => rows[id]));
        db.VisitPins.RemoveRange(await db.VisitPins.Where(p => over.Contains(p.WorkOrderId)).ToListAsync(ct));
        foreach (var id in ids.Where(id => !rows.ContainsKey(id)))
        {
            rows[id] = PlannedVisit.Of(id, board.Id);
            db.PlannedVisits.Add(rows[id]);
        }

        return rows;
    }

    private static void PlaceVisits(PlannedBoard planned, Dictionary<Guid, PlannedVisit> rows)
    {
        var visits = planned.Visits();
        foreach (var day in visits.GroupBy(v => v.TechnicianId))
        {
            var stop = planned.Picture.Work.Count(w => w.UnderWay && w.Visit!.TechnicianId == day.Key);
            foreach (var visit in day.OrderBy(v => v.Start))
            {
                rows[visit.Work.Order.Id].Place(StateOf(visit.Work), visit.TechnicianId, visit.Start, visit.End, ++stop);
            }
        }

        var placed = visits.Select(v => v.Work.Order.Id).ToHashSet();
        foreach (var one in planned.Picture.Work.Where(w => !w.UnderWay && !placed.Contains(w.Order.Id)))
        {
            if (one.Visit is { } visit && planned.Problem.Planned().All(w => w.Order.Id != one.Order.Id))
            {
                // Beyond the days of the plan: it stands as it was agreed.
                rows[one.Order.Id].Place(
                    StateOf(one), visit.TechnicianId, visit.WindowStart, visit.WindowStart.AddMinutes(one.Category.Minutes), 0);
            }
            else
            {
                rows[one.Order.Id].Leave(one.Visit is null ? PlannedState.Undone : StateOf(one), Json.Write(UndoneWhy.None));
            }
        }
    }

    private static void PlaceUnderWay(PlannedBoard planned, Dictionary<Guid, PlannedVisit> rows)
    {
        foreach (var day in planned.Picture.Work.Where(w => w.UnderWay).GroupBy(w => w.Visit!.TechnicianId))
        {
            var stop = 0;
            foreach (var one in day.OrderBy(w => w.ExpectedEnd(planned.Picture.ReadAt)))
            {
                var end = one.ExpectedEnd(planned.Picture.ReadAt);
                var start = one.Visit!.ArrivedAt ?? end.AddMinutes(-one.Category.Minutes);
                rows[one.Order.Id].Place(PlannedState.UnderWay, day.Key, start, end, ++stop);
            }
        }
    }

    private static void Explain(PlannedBoard planned, Dictionary<Guid, PlannedVisit> rows)
    {
        var reasons = new BoardExplainer(planned.Unpinned(), planned.Answer).Explain();
        var work = planned.Problem.Planned().ToDictionary(w => w.Key);
        foreach (var assigned in reasons.Assigned.Where(a => work.ContainsKey(a.Job)))
        {
            rows[work[assigned.Job].Order.Id].Explain(
                assigned.Cost, assigned.NextBest is { } next ? Guid.ParseExact(next, "N") : null, assigned.NextBestCost);
        }

        foreach (var undone in reasons.Undone.Where(u => work.ContainsKey(u.Job)))
        {
            var one = work[undone.Job];
            rows[one.Order.Id].Leave(
                one.Visit is null ? PlannedState.Undone : StateOf(one), Json.Write(UndoneWhy.Of(undone, planned.Problem)));
        }
    }

    private static PlannedState StateOf(OpenWork work) =>
        work.Promised ? PlannedState.Promised : work.Visit is null ? PlannedState.Proposed : PlannedState.Offered;
}
