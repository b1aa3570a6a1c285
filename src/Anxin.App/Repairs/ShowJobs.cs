using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Dispatch;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Repairs;

/// <summary>A technician's own work: open offers, accepted visits, and the last ones done. No personal data.</summary>
public static class ShowJobs
{
    public sealed record OfferRow(
        Guid OfferId, Guid BookingId, string Number, string Category, string? Brand, bool Urgent, IReadOnlyList<string> County, DateTime WindowStart, DateTime WindowEnd, DateTime ExpiresAt, Why Why);

    public sealed record VisitRow(
        Guid BookingId, string Number, string Category, string? Brand, bool Urgent, BookingState State, DateTime WindowStart, DateTime WindowEnd, IReadOnlyList<string> County);

    public sealed record Jobs(IReadOnlyList<OfferRow> Offers, IReadOnlyList<VisitRow> Bookings, IReadOnlyList<VisitRow> Done);

    public sealed class Handler(AppDb db, Caller caller)
    {
        private const int LastDone = 20;
        private static readonly BookingState[] Ahead = [BookingState.Accepted, BookingState.EnRoute, BookingState.Arrived];
        private static readonly BookingState[] Past = [BookingState.Completed, BookingState.NoShow];

        public async Task<Jobs> Handle(CancellationToken ct)
        {
            var offers = await (
                from o in db.Offers
                join b in db.Bookings on o.BookingId equals b.Id
                join c in db.Cases on b.CaseId equals c.Id
                join r in db.ServiceRequests on b.CaseId equals r.Id
                where o.TechnicianId == caller.TechnicianId && o.State == OfferState.Open
                orderby o.ExpiresAt
                select new { o, b, c.Number, r.Category, Brand = db.Brands.Where(x => x.Id == r.BrandId).Select(x => x.Zh).FirstOrDefault()
                    ?? r.BrandText, r.Urgent, c.County }).ToListAsync(ct);
            return new Jobs(
                [.. offers.Select(x => new OfferRow(
                    x.o.Id, x.b.Id, x.Number, x.Category, x.Brand, x.Urgent, PlaceReading.PathOf(x.County), x.b.WindowStart, x.b.WindowEnd, x.o.ExpiresAt, Json.Read<Why>(x.o.Why)))],
                await Visits(Ahead, ct),
                await Visits(Past, ct));
        }

        private async Task<IReadOnlyList<VisitRow>> Visits(BookingState[] states, CancellationToken ct)
        {
            var visits =
                from b in db.Bookings
                join c in db.Cases on b.CaseId equals c.Id
                join r in db.ServiceRequests on b.CaseId equals r.Id
                where b.TechnicianId == caller.TechnicianId && states.Contains(b.State)
                select new { b, c.Number, r.Category, Brand = db.Brands.Where(x => x.Id == r.BrandId).Select(x => x.Zh).FirstOrDefault()
                    ?? r.BrandText, r.Urgent, c.County };
            var ordered = states == Ahead
                ? visits.OrderBy(v => v.b.WindowStart)
                : visits.OrderByDescending(v => v.b.EndedAt).Take(LastDone);
            return [.. (await ordered.ToListAsync(ct)).Select(v => new VisitRow(
                v.b.Id, v.Number, v.Category, v.Brand, v.Urgent, v.b.State, v.b.WindowStart, v.b.WindowEnd, PlaceReading.PathOf(
                    v.County)))];
        }
    }
}
