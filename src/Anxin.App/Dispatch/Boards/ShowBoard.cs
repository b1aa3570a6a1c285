using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Anxin.Places;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch.Boards;

/// <summary>
/// A board as its dispatcher sees it: who works when, every visit of the plan, and the tray with its reasons. No personal data.
/// </summary>
public static class ShowBoard
{
    public sealed record Point(double Lon, double Lat);

    public sealed record Span(DateTime From, DateTime Until);

    public sealed record Person(Guid TechnicianId, string Name, string Badge, string Outlet, bool Lent, IReadOnlyList<Span> Shifts,
        Point? Home);

    public sealed record Alternative(Guid TechnicianId, long Cost);

    /// <summary>
    /// Promise: the window the reporter was told. Cost: what the visit adds to the cost of the plan, in minor units. NextBest: who
    /// would be next, and what that would add; null when nobody else can. Why: for work in nobody's day: what stands in the way.
    /// </summary>
    public sealed record Visit(
        Guid WorkOrderId, Guid CaseId, string Number, string Category, bool Urgent, IReadOnlyList<string> County, Point? Point,
            PlannedState State,
        Guid? TechnicianId, DateTime? Start, DateTime? End, int Stop, bool Pinned, bool Lent, Span? Promise, bool Late, long? Cost,
            Alternative? NextBest,
        UndoneWhy? Why);

    public sealed record Act(string Number, BoardChangeKind Kind, DateTime At, string By);

    /// <summary>
    /// Revision: counts up with every change; the live stream tells it. Failed: the newest attempt to plan failed; what is shown is
    /// older. Undoable: the last act of a dispatcher that can be taken back.
    /// </summary>
    public sealed record Board(
        Guid Id, string? Name, IReadOnlyList<IReadOnlyList<string>> Counties, int Revision, DateTime? PlannedAt, bool Failed, long Cost,
            Span Days,
        IReadOnlyList<Person> Technicians, IReadOnlyList<Visit> Visits, Act? Undoable);

    public sealed class Handler(AppDb db, BoardReading reading, DispatchRules rules)
    {
        public async Task<Result<Board>> Handle(Guid id, CancellationToken ct)
        {
            if (await db.ServiceBoards.AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, ct) is not { } board)
            {
                return BoardErrors.NoSuchBoard;
            }

            var picture = await reading.Read(board, lend: false, ct);
            var outletIds = picture.Technicians.Select(t => t.OutletId).Distinct().ToList();
            var outlets = await db.Outlets.Where(o => outletIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
            return new Board(
                board.Id, board.Name, [.. picture.Counties.Select(KnownCodes.PathOf)], board.Revision, board.PlannedAt,
                    board.Fault is not null, board.Cost,
                new Span(WorkTimes.StartOf(picture.ReadAt, 0), WorkTimes.StartOf(picture.ReadAt, rules.PlanDays)),
                [.. picture.Technicians.OrderBy(t => t.Badge, StringComparer.Ordinal).Select(t => new Person(
                    t.Id, t.MaskedName, t.Badge, outlets[t.OutletId], picture.Lent.Contains(t.Id), Hours(t, picture.ReadAt),
                        PointOf(t.BaseCounty)))],
                [.. picture.Work.Where(w => w.Before is not null).OrderBy(w => w.Before!.Start ?? DateTime.MaxValue).ThenBy(w => w.Order.Id)
                    .Select(w => View(w, w.Before!, picture.ReadAt))],
                await Undoable(id, ct));
        }

        private IReadOnlyList<Span> Hours(Technician t, DateTime now) =>
            [.. WorkTimes.Of(t, now, rules.PlanDays).Where(h => h.Until > WorkTimes.StartOf(now, 0))
                .Select(h => new Span(h.From, h.Until))];

        private static Visit View(OpenWork w, PlannedVisit p, DateTime now)
        {
            var promise = w.Visit is { AcceptedAt: not null } visit ? new Span(visit.WindowStart, visit.WindowEnd) : null;
            var late = promise is not null && w.Visit!.ArrivedAt is null && ((p.Start ?? now) > promise.Until || now > promise.Until);
            return new Visit(
                w.Order.Id, w.Order.CaseId, w.Number, w.Category.Code, w.Request.Urgent, KnownCodes.PathOf(w.County), PointOf(w.County),
                    p.State,
                p.TechnicianId, p.Start, p.End, p.Stop, p.Pinned, p.Lent, promise, late, p.Cost,
                p is { NextBestId: { } next, NextBestCost: { } cost } ? new Alternative(next, cost) : null,
                p.Reasons.Length == 0 ? null : Json.Read<UndoneWhy>(p.Reasons));
        }

        private async Task<Act?> Undoable(Guid id, CancellationToken ct) => await (
            from c in db.BoardChanges
            join w in db.WorkOrders on c.WorkOrderId equals w.Id
            join k in db.Cases on w.CaseId equals k.Id
            where c.BoardId == id && c.UndoneAt == null && db.PlannedVisits.Any(p => p.WorkOrderId == c.WorkOrderId && p.BoardId == id)
            orderby c.Id descending
            select new Act(k.Number, c.Kind, c.At, db.Users.Where(u => u.Id == c.By).Select(u => u.MaskedName).First()))
                .FirstOrDefaultAsync(ct);

        private static Point? PointOf(int county) =>
            Gazetteer.Default.Find(county)?.Seat is { } seat ? new Point(seat.Longitude, seat.Latitude) : null;
    }
}
