using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Anxin.App.Repairs;
using Anxin.Places;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch.Boards;

/// <summary>A technician's visits in the order of the plan, with the times it expects and what to pack.</summary>
public static class ShowDay
{
    /// <summary>
    /// Place: where to drive, as exactly as is known without the address; null when the county has no point. Expected: when the plan
    /// expects work to begin; null while no plan knows of it.
    /// </summary>
    public sealed record Stop(
        Guid BookingId, string Number, string Category, bool Urgent, BookingState State, IReadOnlyList<string> County,
            DateTime WindowStart, DateTime WindowEnd,
        DateTime? Expected, DateTime? ExpectedEnd, bool Late, ShowBoard.Point? Place, IReadOnlyList<UsualParts.Part> Parts);

    public sealed record Day(DateTime AsOf, IReadOnlyList<Stop> Stops);

    public sealed class Handler(AppDb db, Caller caller, TimeProvider clock)
    {
        public async Task<Day> Handle(CancellationToken ct)
        {
            var rows = await (
                from b in db.Bookings.AsNoTracking()
                join c in db.Cases on b.CaseId equals c.Id
                join r in db.ServiceRequests on b.CaseId equals r.Id
                where b.TechnicianId == caller.TechnicianId && b.Live
                select new { b, c.Number, c.County, r.Category, r.Urgent, Plan = db.PlannedVisits
                    .Where(p => p.WorkOrderId == b.WorkOrderId && p.TechnicianId == b.TechnicianId).Select(p => new { p.Start, p.End })
                        .FirstOrDefault() })
                .ToListAsync(ct);
            return new Day(clock.UtcNow(), [.. rows
                .OrderBy(x => x.b.State is BookingState.Arrived ? 0 : x.b.State is BookingState.EnRoute ? 1 : 2)
                .ThenBy(x => x.Plan?.Start ?? x.b.WindowStart)
                .Select(x => new Stop(
                    x.b.Id, x.Number, x.Category, x.Urgent, x.b.State, x.County is { } county ? KnownCodes.PathOf(county) : [],
                        x.b.WindowStart, x.b.WindowEnd,
                    x.Plan?.Start, x.Plan?.End, x.b.ArrivedAt is null && (x.Plan?.Start ?? clock.UtcNow()) > x.b.WindowEnd,
                        PointOf(x.County), UsualParts.Of(x.Category)))]);
        }

        private static ShowBoard.Point? PointOf(int? county) =>
            county is { } code && Gazetteer.Default.Find(code)?.Seat is { } seat ? new ShowBoard.Point(seat.Longitude, seat.Latitude)
                : null;
    }
}
