using System.Globalization;
using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Repairs;

/// <summary>Shows the holder of a tracking link where the repair stands and what comes next.</summary>
public static class TrackRepair
{
    public sealed class Handler(AppDb db, TrackedRepair tracked, TrackedVisit visits, Vault.Vault vault)
    {
        public async Task<Result<TrackView>> Handle(string token, CancellationToken ct)
        {
            if (await tracked.Load(token, ct) is not { } loaded)
            {
                return TrackedRepair.NoSuchLink;
            }

            return await View(loaded, ct);
        }

        internal async Task<TrackView> View(TrackedRepair.Loaded loaded, CancellationToken ct)
        {
            var (@case, request, order, booking) = loaded;
            var brand = request.BrandId is { } id
                ? await db.Brands.Where(b => b.Id == id).Select(b => b.Zh).SingleAsync(ct)
                : request.BrandText;
            var messages = await db.Messages.Where(m => m.CaseId == @case.Id).OrderBy(m => m.At).ThenBy(m => m.Id).ToListAsync(ct);
            var photos = await db.Evidence.Where(e => e.CaseId == @case.Id).OrderBy(e => e.Id)
                .Select(e => new TrackView.Photo(e.Id, e.Kind, e.PreviewAddress != null)).ToListAsync(ct);
            var step = RepairSteps.Of(order?.State, booking?.State);
            return new TrackView(
                @case.Number, request.State, step, Steps(loaded), request.Category, brand, request.Urgent,
                Json.Read<IReadOnlyList<PreferredSlot>>(request.Preferred),
                new(@case.MaskedName, @case.MaskedPhone),
                new(@case.Division?.ToString("D6", CultureInfo.InvariantCulture), PlaceReading.PathOf(@case.Division), "***"),
                request.State == RequestState.NeedsInfo ? Json.Read<IReadOnlyList<PlaceCandidate>>(request.Candidates) : [],
                Waiting(loaded),
                await visits.Of(booking, ct),
                [.. messages.Select(m => new TrackView.Told(m.At, m.Key, Json.Read<IReadOnlyDictionary<string, string>>(m.Parameters)))],
                photos,
                await Completion(order, ct),
                order is { GuaranteeVersion: { } version, GuaranteeEnds: { } ends } ? new(version, ends) : null,
                order?.State == WorkOrderState.Completed,
                CanCancel(@case, step),
                @case.ClosedAt is null,
                request.Stars is { } stars ? new(stars) : null,
                await DeclineReason(request, ct),
                request.Version);
        }

        private async Task<TrackView.Work?> Completion(WorkOrder? order, CancellationToken ct)
        {
            if (order is not { CompletedAt: { } at, Notes: { } notes })
            {
                return null;
            }

            var key = vault.Open(await db.VaultKeys.AsNoTracking().SingleAsync(k => k.Id == order.CaseId, ct));
            return new TrackView.Work(at, key.Open(notes, "notes"));
        }

        private async Task<string?> DeclineReason(ServiceRequest request, CancellationToken ct) => request.DeclineReason is null
            ? null
            : vault.Open(await db.VaultKeys.AsNoTracking().SingleAsync(k => k.Id == request.Id, ct))
                .Open(request.DeclineReason, "decline-reason");

        private static bool CanCancel(Case @case, RepairStep step) =>
            @case.ClosedAt is null && step is RepairStep.Received or RepairStep.Accepted or RepairStep.Scheduled;

        private static IReadOnlyList<TrackView.StepTime> Steps(TrackedRepair.Loaded loaded) =>
        [
            new(RepairStep.Received, loaded.Case.OpenedAt),
            new(RepairStep.Accepted, loaded.Order?.CreatedAt),
            new(RepairStep.Scheduled, Live(loaded.Booking)?.AcceptedAt),
            new(RepairStep.EnRoute, Live(loaded.Booking)?.EnRouteAt),
            new(RepairStep.Arrived, Live(loaded.Booking)?.ArrivedAt),
            new(RepairStep.Completed, loaded.Order?.CompletedAt),
            new(RepairStep.Confirmed, loaded.Request.Stars is null ? null : loaded.Case.ClosedAt),
        ];

        private static Booking? Live(Booking? booking) =>
            booking is { State: BookingState.Cancelled or BookingState.NoShow } ? null : booking;

        private static TrackView.WaitingFor? Waiting(TrackedRepair.Loaded loaded)
        {
            var (@case, request, order, _) = loaded;
            return (request.State, order?.State) switch
            {
                (RequestState.Received or RequestState.Acknowledged or RequestState.Triaged or RequestState.Accepted, _) =>
                    new("triage", @case.OpenedAt, 0, null),
                (RequestState.NeedsInfo, _) => new("needs_place", @case.OpenedAt, 0, null),
                (RequestState.Quarantined, _) => new("under_review", @case.OpenedAt, 0, null),
                (RequestState.Converted, WorkOrderState.Unscheduled) when @case.Attention == Attention.NoShow && order!.Asked == 0 =>
                    new("under_review", order.WaitingSince, 0, null),
                (RequestState.Converted, WorkOrderState.Unscheduled) =>
                    new(order!.NobodyUntil is null ? "asking" : "nobody", order.WaitingSince, order.Asked, order.NobodyUntil),
                _ => null,
            };
        }
    }
}
