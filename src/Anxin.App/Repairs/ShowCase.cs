using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Nodes;
using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Dispatch;
using Anxin.App.Parties;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Repairs;

/// <summary>One case as the desk sees it: masked, with its visits, offers, timeline and who read what.</summary>
public static class ShowCase
{
    public sealed record BookingRow(Guid Id, BookingState State, string TechnicianName, DateTime WindowStart, DateTime WindowEnd);

    public sealed record OfferRow(
        Guid Id, string TechnicianName, OfferState State, DateTime OfferedAt, DateTime ExpiresAt, DateTime? AnsweredAt, Why Why, string? DeclineReason);

    public sealed record OrderRow(Guid Id, WorkOrderState State, int Version);

    public sealed record TimelineRow(int Seq, DateTime At, string Actor, string Kind, JsonObject Payload, string Hash);

    public sealed record AccessRow(DateTime At, string Actor, string Field, string Reason);

    public sealed record Detail(
        Guid Id, string Number, int Version, RequestState State, RepairStep Step, string Category, string? Brand, bool Urgent, string Language, DateTime OpenedAt, DateTime? ClosedAt,
        Attention? Attention, IReadOnlyList<PreferredSlot> Preferred, TrackView.ContactMask Contact, TrackView.AddressMask Address, IReadOnlyList<PlaceCandidate> Candidates,
        IReadOnlyList<TrackView.Photo> Photos, OrderRow? WorkOrder, IReadOnlyList<BookingRow> Bookings, IReadOnlyList<OfferRow> Offers,
        IReadOnlyList<TimelineRow> Timeline, IReadOnlyList<AccessRow> Accesses,
        [AllowedValues("reveal", "note", "release", "decline", "set-place", "retry-dispatch", "unlock-door-code")]
        IReadOnlyList<string> Allowed) : IVersioned;

    public sealed class Handler(AppDb db, Caller caller, Vault.Vault vault, AccessLog accesses)
    {
        public async Task<Result<Detail>> Handle(Guid id, CancellationToken ct)
        {
            if (await db.FindVisible(id, caller, ct) is not { } @case)
            {
                return NoSuchCase;
            }

            var request = await db.ServiceRequests.AsNoTracking().SingleAsync(r => r.Id == id, ct);
            var order = await db.WorkOrders.AsNoTracking().FirstOrDefaultAsync(w => w.CaseId == id, ct);
            var bookings = await Bookings(id, ct);
            var live = bookings.LastOrDefault(b => b.State is not (BookingState.Offered or BookingState.Cancelled));
            var words = await WordsKey(@case, ct);
            var photos = await db.Evidence.Where(e => e.CaseId == id).OrderBy(e => e.Id)
                .Select(e => new TrackView.Photo(e.Id, e.Kind, e.PreviewAddress != null)).ToListAsync(ct);
            return new Detail(
                id, @case.Number, @case.Version, request.State, RepairSteps.Of(order?.State,
                    live?.State), request.Category, await Brand(request, ct), request.Urgent,
                @case.Language, @case.OpenedAt, @case.ClosedAt, @case.Attention, Json.Read<IReadOnlyList<PreferredSlot>>(request.Preferred),
                new(@case.MaskedName, @case.MaskedPhone),
                new(@case.Division?.ToString("D6", CultureInfo.InvariantCulture), PlaceReading.PathOf(@case.Division), "***"),
                Json.Read<IReadOnlyList<PlaceCandidate>>(request.Candidates), photos,
                order is null ? null : new OrderRow(order.Id, order.State, order.Version), bookings, await Offers(order, words, ct),
                await Timeline(id, words, ct), caller.IsTenant
                    ? []
                    : await Accesses(id, words is not null, ct), CaseActs.Allowed(caller, @case, request, order));
        }

        private const string CasePage = "case page";

        internal static NotFound NoSuchCase { get; } = new(
            "no_such_case", "There is no such case, or it is not yours to see.", "Check the number, or look at the list of cases.");

        private async Task<string?> Brand(ServiceRequest request, CancellationToken ct) =>
            request.BrandId is { } brand ? await db.Brands.Where(b => b.Id == brand).Select(b => b.Zh).SingleAsync(ct) : request.BrandText;

        private async Task<List<BookingRow>> Bookings(Guid caseId, CancellationToken ct) => await (
            from b in db.Bookings
            join t in db.Technicians on b.TechnicianId equals t.Id
            where b.CaseId == caseId
            orderby b.Id
            select new BookingRow(b.Id, b.State, t.MaskedName + " " + t.Badge, b.WindowStart, b.WindowEnd)).ToListAsync(ct);

        private async Task<IReadOnlyList<OfferRow>> Offers(WorkOrder? order, DataKey? words, CancellationToken ct)
        {
            var offers = await (
                from o in db.Offers.AsNoTracking()
                join t in db.Technicians on o.TechnicianId equals t.Id
                where order != null && o.WorkOrderId == order.Id
                orderby o.Id
                select new { Offer = o, Name = t.MaskedName + " " + t.Badge }).ToListAsync(ct);
            return [.. offers.Select(x => new OfferRow(
                x.Offer.Id, x.Name, x.Offer.State, x.Offer.OfferedAt, x.Offer.ExpiresAt, x.Offer.AnsweredAt, Json.Read<Why>(x.Offer.Why),
                words is null || x.Offer.DeclineReason is null ? null : words.Open(x.Offer.DeclineReason, "decline-reason")))];
        }

        private async Task<IReadOnlyList<TimelineRow>> Timeline(Guid caseId, DataKey? words, CancellationToken ct)
        {
            var entries = await db.Journal.AsNoTracking().Where(j => j.CaseId == caseId).OrderBy(j => j.Seq).ToListAsync(ct);
            return [
                .. entries.Select(
                    e =>
                        new TimelineRow(
                            e.Seq, e.At, e.Actor, e.Kind, Payload(e.Payload, words), Convert.ToHexStringLower(e.Hash.AsSpan(0, 6))))];
        }

        /// <summary>
        /// What colleagues and technicians wrote is read by those who handle cases, and that reading is logged with the page.
        /// </summary>
        private static JsonObject Payload(string json, DataKey? words)
        {
            var payload = Json.Read<JsonObject>(json);
            return payload["sealed"] is null
                ? payload
                : new JsonObject { ["words"] = words is null ? null : Journal.OpenWords(payload, words) };
        }

        private async Task<DataKey?> WordsKey(Case @case, CancellationToken ct)
        {
            if (!Policies.Allows(Policies.CaseHandlers, caller.Role))
            {
                return null;
            }

            await accesses.Look(@case.Id, caller.Actor, CasePage, ["words"], ct);
            return vault.Open(await db.VaultKeys.AsNoTracking().SingleAsync(k => k.Id == @case.Id, ct));
        }

        /// <summary>The reasons given are words too: who does not read the others has this reading logged by itself.</summary>
        private async Task<IReadOnlyList<AccessRow>> Accesses(Guid caseId, bool wordsRead, CancellationToken ct)
        {
            var rows = await db.Accesses.AsNoTracking().Where(a => a.SubjectId == caseId)
                .OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(200).ToListAsync(ct);
            var reasons = await accesses.Reasons(rows, ct);
            if (reasons.Count > 0 && !wordsRead)
            {
                await accesses.Look(caseId, caller.Actor, CasePage, ["reasons"], ct);
            }

            return [.. rows.Select(a => new AccessRow(a.At, a.Actor, a.Field, reasons.GetValueOrDefault(a.Id, a.Reason)))];
        }
    }
}
