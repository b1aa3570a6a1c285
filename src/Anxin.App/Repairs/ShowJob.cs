using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Dispatch;
using Anxin.App.Parties;
using Anxin.App.Vault;
using Anxin.Places;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Repairs;

/// <summary>
/// One job as its technician sees it. Name, phone and address only between acceptance and the end of the visit, and each such reading is
/// logged.
/// </summary>
public static class ShowJob
{
    public sealed record Point(double Lon, double Lat);

    public sealed record OpenOffer(Guid OfferId, DateTime ExpiresAt, Why Why);

    public sealed record HistoryRow(DateTime At, string Kind);

    public sealed record Job(
        Guid BookingId, string Number, BookingState State, int Version, string Category, string? Brand, bool Urgent, DateTime WindowStart, DateTime WindowEnd,
        string Fault, string? ContactName, string? Phone, string? Address, IReadOnlyList<string> Path, Point? Point,
        IReadOnlyList<TrackView.Photo> Photos, IReadOnlyList<string> CertificatesNeeded, OpenOffer? Offer, IReadOnlyList<HistoryRow> History) : IVersioned;

    public sealed class Handler(AppDb db, Vault.Vault vault, Caller caller, AccessLog accesses)
    {
        public async Task<Result<Job>> Handle(Guid bookingId, CancellationToken ct)
        {
            if (await db.Bookings.AsNoTracking()
                .FirstOrDefaultAsync(b => b.Id == bookingId && b.TechnicianId == caller.TechnicianId, ct) is not { } booking
                || await db.Offers.AsNoTracking().FirstOrDefaultAsync(o => o.BookingId == bookingId, ct) is not { } offer
                || (booking.AcceptedAt is null && offer.State != OfferState.Open))
            {
                return new NotFound("no_such_visit", "You have no such job, or it went to somebody else.", "Read your jobs again.");
            }

            var @case = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == booking.CaseId, ct);
            var request = await db.ServiceRequests.AsNoTracking().SingleAsync(r => r.Id == booking.CaseId, ct);
            var key = vault.Open(await db.VaultKeys.AsNoTracking().SingleAsync(k => k.Id == booking.CaseId, ct));
            await accesses.Look(@case.Id, caller.Actor, "job page", [booking.Live ? "fault,name,phone,address" : "fault"], ct);
            return await View(booking, offer, @case, request, key, ct);
        }

        private async Task<Job> View(Booking booking, Offer offer, Case @case, ServiceRequest request, DataKey key, CancellationToken ct)
        {
            var brand = request.BrandId is { } id
                ? await db.Brands.Where(b => b.Id == id).Select(b => b.Zh).SingleAsync(ct)
                : request.BrandText;
            var photos = await db.Evidence.Where(e => e.CaseId == @case.Id).OrderBy(e => e.Id)
                .Select(e => new TrackView.Photo(e.Id, e.Kind, e.PreviewAddress != null)).ToListAsync(ct);
            var history = await db.Journal.Where(j => j.CaseId == @case.Id && j.At >= offer.OfferedAt).OrderBy(j => j.Seq)
                .Select(j => new HistoryRow(j.At, j.Kind)).ToListAsync(ct);
            var seat = @case.County is { } county ? Gazetteer.Default.Find(county)?.Seat : null;
            return new Job(
                booking.Id, @case.Number, booking.State, booking.Version, request.Category, brand, request.Urgent, booking.WindowStart, booking.WindowEnd,
                key.Open(request.Fault, "fault"),
                booking.Live ? key.Open(@case.ContactName, "contact-name") : null,
                booking.Live ? key.Open(@case.Phone, "phone") : null,
                booking.Live ? key.Open(@case.Address, "address") : null,
                PlaceReading.PathOf(@case.Division),
                seat is { } point ? new Point(point.Longitude, point.Latitude) : null,
                photos,
                Catalogue.Find(request.Category)?.Certificate is { } certificate ? [certificate] : [],
                offer.State == OfferState.Open ? new OpenOffer(offer.Id, offer.ExpiresAt, Json.Read<Why>(offer.Why)) : null,
                history);
        }
    }
}
