using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Anxin.App.Repairs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch.Boards;

/// <summary>Reads what a board is planned from.</summary>
public sealed class BoardReading(AppDb db, Neighbours neighbours, TimeProvider clock)
{
    private const int MostWork = 1_000;
    private static readonly WorkOrderState[] Open = [WorkOrderState.Unscheduled, WorkOrderState.Scheduled, WorkOrderState.InProgress];
    private static readonly BookingState[] Busy = [BookingState.Offered, BookingState.Accepted, BookingState.EnRoute, BookingState.Arrived];

    /// <param name="board">Which board.</param>
    /// <param name="lend">Whether technicians of neighbouring boards are looked at too.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<BoardPicture> Read(ServiceBoard board, bool lend, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(board);
        var now = clock.UtcNow();
        var counties = await db.BoardCounties.Where(c => c.BoardId == board.Id).Select(c => c.County).Order().ToListAsync(ct);
        var work = await Work(counties, ct);
        var own = await db.Technicians.AsNoTracking().AsSplitQuery()
            .Where(t => t.Active && t.Counties.Any(c => counties.Contains(c.County))).OrderBy(t => t.Id).ToListAsync(ct);
        var before = work.Select(w => w.Before).Where(p => p is { Lent: true, TechnicianId: not null }).Select(p => p!.TechnicianId!.Value)
            .Concat(work.Select(w => w.Visit?.TechnicianId ?? w.Pin?.TechnicianId).OfType<Guid>())
            .Except(own.Select(t => t.Id)).Distinct().ToList();
        var lent = await neighbours.Of(counties, [.. own.Select(t => t.Id)], before, lend, ct);
        List<Technician> all = [.. own, .. lent];
        return new BoardPicture(board, now, counties, work, all)
        {
            Lent = lent.Select(t => t.Id).ToHashSet(),
            Elsewhere = await OnOtherBoards([.. all.Select(t => t.Id)], counties, ct),
        };
    }

    private async Task<IReadOnlyList<OpenWork>> Work(IReadOnlyList<int> counties, CancellationToken ct)
    {
        var rows = await (
            from w in db.WorkOrders.AsNoTracking()
            join c in db.Cases on w.CaseId equals c.Id
            join r in db.ServiceRequests on w.CaseId equals r.Id
            where Open.Contains(w.State) && c.County != null && counties.Contains(c.County.Value)
            orderby r.Urgent descending, w.WaitingSince, w.Id
            select new { w, r, c.Number, County = c.County!.Value, BrandOnly = db.Brands.Any(b => b.Id == r.BrandId && b.AuthorisedOnly) })
            .Take(MostWork).ToListAsync(ct);
        var ids = rows.Select(r => r.w.Id).ToList();
        var bookings = await db.Bookings.AsNoTracking().Where(b => ids.Contains(b.WorkOrderId)).OrderBy(b => b.Id).ToListAsync(ct);
        var pins = await db.VisitPins.AsNoTracking().Where(p => ids.Contains(p.WorkOrderId)).ToDictionaryAsync(p => p.WorkOrderId, ct);
        var before = await db.PlannedVisits.AsNoTracking().Where(p => ids.Contains(p.WorkOrderId))
            .ToDictionaryAsync(p => p.WorkOrderId, ct);
        var visits = bookings.Where(b => Busy.Contains(b.State)).ToLookup(b => b.WorkOrderId);
        var visitIds = visits.SelectMany(v => v).Select(v => v.Id).ToList();
        var delays = await db.VisitDelays.AsNoTracking().Where(d => visitIds.Contains(d.BookingId)).ToDictionaryAsync(d => d.BookingId, ct);
        var asked = (await db.Offers.Where(o => ids.Contains(o.WorkOrderId) && o.State != OfferState.Open)
            .Select(o => new { o.WorkOrderId, o.TechnicianId, o.OfferedAt }).ToListAsync(ct)).ToLookup(o => o.WorkOrderId);
        return [.. rows.Select(row =>
        {
            var visit = visits[row.w.Id].OrderByDescending(b => b.Live).ThenBy(b => b.Id).FirstOrDefault();
            return new OpenWork(row.w, row.r, row.Number, row.County, row.BrandOnly)
            {
                Visit = visit,
                Delay = visit is null ? null : delays.GetValueOrDefault(visit.Id),
                Pin = pins.GetValueOrDefault(row.w.Id),
                Before = before.GetValueOrDefault(row.w.Id),
                Refused = [.. asked[row.w.Id].Where(o => o.OfferedAt >= row.w.WaitingSince).Select(o => o.TechnicianId)
                    .Concat(bookings.Where(b => b.WorkOrderId == row.w.Id && b.State == BookingState.Cancelled && b.AcceptedAt != null
                        && b.EndedAt >= row.w.WaitingSince).Select(b => b.TechnicianId))
                    .Distinct().Order()],
            };
        })];
    }

    private async Task<IReadOnlyList<Elsewhere>> OnOtherBoards(
        IReadOnlyList<Guid> technicians, IReadOnlyList<int> counties, CancellationToken ct)
    {
        var rows = await (
            from b in db.Bookings
            join c in db.Cases on b.CaseId equals c.Id
            join r in db.ServiceRequests on b.CaseId equals r.Id
            where technicians.Contains(b.TechnicianId) && Busy.Contains(b.State) && !(c.County != null && counties.Contains(c.County.Value))
            orderby b.Id
            select new { b.Id, b.TechnicianId, c.County, b.WindowStart, b.WindowEnd, r.Category }).ToListAsync(ct);
        return [.. rows.Select(r => new Elsewhere(
            r.Id, r.TechnicianId, r.County, r.WindowStart, r.WindowEnd, (Catalogue.Find(r.Category) ?? Catalogue.Find("other")!).Minutes))];
    }
}
