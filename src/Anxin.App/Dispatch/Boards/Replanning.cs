using Anxin.App.Cases;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch.Boards;

/// <summary>Asks for a new plan, in the save of the change that makes it necessary.</summary>
public static class Replanning
{
    /// <param name="db">The save it is part of.</param>
    /// <param name="case">Whose county is planned.</param>
    /// <param name="now">Now.</param>
    /// <param name="offer">Work to be offered once the plan is there.</param>
    public static void AskPlan(this AppDb db, Case @case, DateTime now, Guid? offer = null)
    {
        ArgumentNullException.ThrowIfNull(@case);
        if (@case.County is { } county)
        {
            db.Enqueue(new PlanBoard(county, now, offer), now);
        }
    }

    /// <summary>Who was asked because a dispatcher fixed it and did not take it is not asked for ever.</summary>
    public static async Task Unpin(this AppDb db, Offer offer, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(offer);
        if (await db.VisitPins.FirstOrDefaultAsync(p => p.WorkOrderId == offer.WorkOrderId && p.TechnicianId == offer.TechnicianId,
            ct) is { } pin)
        {
            db.VisitPins.Remove(pin);
        }
    }

    /// <summary>A technician fell ill, came back or works otherwise: every board that could send them is planned anew.</summary>
    public static async Task AskPlansOf(this AppDb db, Guid technicianId, DateTime now, CancellationToken ct)
    {
        var counties = await (
            from t in db.Technicians
            from c in t.Counties
            where t.Id == technicianId
            select c.County)
            .Union(
                from p in db.PlannedVisits
                join w in db.WorkOrders on p.WorkOrderId equals w.Id
                join c in db.Cases on w.CaseId equals c.Id
                where p.TechnicianId == technicianId && c.County != null
                select c.County!.Value)
            .ToListAsync(ct);
        var boards = await db.BoardCounties.Where(c => counties.Contains(c.County)).GroupBy(c => c.BoardId)
            .Select(g => g.Min(c => c.County)).ToListAsync(ct);
        foreach (var county in boards)
        {
            db.Enqueue(new PlanBoard(county, now), now);
        }
    }
}
