using System.ComponentModel.DataAnnotations;
using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Contact;
using Anxin.App.Data;
using Anxin.App.Dispatch;
using Anxin.App.Dispatch.Boards;
using Anxin.App.Evidence;
using Anxin.App.Jobs;
using Anxin.App.Parties;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Repairs;

/// <summary>What a technician does with an accepted visit, from setting out to the end.</summary>
public static class VisitActs
{
    public sealed record ArriveCommand([Required, StringLength(6, MinimumLength = 6)] string DoorCode);

    [Microsoft.Extensions.Validation.ValidatableType]
    public sealed record CompleteCommand([Required, StringLength(2000)] string Notes);

    public sealed record GiveBackCommand([Required, StringLength(300)] string Reason);

    public sealed record Done(Guid BookingId, BookingState State, int Version) : IVersioned;

    /// <summary>The rows a visit's act touches.</summary>
    public sealed record Visit(Booking Booking, WorkOrder Order, Case Case, DataKey Key);

    public sealed class Handler(AppDb db, Vault.Vault vault, Caller caller, AddPhotos.Handler photos, TimeProvider clock)
    {
        public Task<Result<Done>> SetOut(Guid bookingId, CancellationToken ct) =>
            Act(bookingId, visit => Tell(visit, visit.Booking.SetOut(Now), "en_route"), ct);

        public Task<Result<Done>> GiveBack(Guid bookingId, string reason, CancellationToken ct) =>
            Act(bookingId, visit => Release(visit, reason), ct);

        public Task<Result<Done>> NoShow(Guid bookingId, CancellationToken ct) => Act(
            bookingId,
            visit =>
            {
                var refusal = visit.Booking.MissCustomer(Now) ?? visit.Order.Unschedule(Now);
                if (refusal is null)
                {
                    visit.Case.Raise(Attention.NoShow);
                    db.Append(visit.Case, caller.Actor, "no_show", Now);
                    db.TellReporter(visit.Case, "missed_you", Now);
                }

                return Task.FromResult(refusal);
            },
            ct);

        /// <summary>A wrong code is counted even though the act is refused.</summary>
        public async Task<Result<Done>> Arrive(Guid bookingId, string doorCode, CancellationToken ct)
        {
            Error? wrong = null;
            var result = await Act(
                bookingId,
                visit =>
                {
                    wrong = null;
                    var refusal = visit.Booking.Arrive(visit.Key, doorCode, Now);
                    if (refusal is Invalid)
                    {
                        wrong = refusal;
                        db.Append(visit.Case, caller.Actor, "door_code_wrong", new { visit.Booking.WrongCodes }, Now);
                        if (visit.Booking.WrongCodes >= Booking.DoorCodeTries)
                        {
                            visit.Case.Raise(Attention.DoorCodeLocked);
                        }

                        return Task.FromResult<Error?>(null);
                    }

                    return Tell(visit, refusal ?? visit.Order.Start(), "arrived");
                },
                ct);
            return wrong ?? result;
        }

        public Task<Result<Done>> Complete(Guid bookingId, string notes, IReadOnlyList<Photo> pictures, CancellationToken ct) => Act(
            bookingId,
            async visit =>
            {
                var claim = await db.ServiceRequests.Where(r => r.Id == visit.Case.Id).Select(r => r.ClaimId).SingleAsync(ct);
                var refusal = visit.Booking.Complete(Now)
                    ?? visit.Order.Complete(visit.Key, notes, claim is null ? Guarantee.Current : null, Now)
                    ?? await photos.Apply(visit.Case, EvidenceKind.Completion, pictures, caller.Actor, ct);
                if (refusal is null && claim is { } id)
                {
                    db.Append(visit.Case, caller.Actor, "inspected", new { booking = visit.Booking.Id }, Now);
                    db.TellReporter(visit.Case, "inspected", Now);
                    db.Enqueue(new Claims.BringInspectionBack(id), Now, id);
                    return null;
                }

                return await Tell(visit, refusal, "completed");
            },
            ct);

        private DateTime Now => clock.UtcNow();

        private async Task<Result<Done>> Act(Guid bookingId, Func<Visit, Task<Error?>> act, CancellationToken ct)
        {
            Booking? booking = null;
            var refusal = await db.Act(
                async () =>
                {
                    booking = await db.Bookings.FirstOrDefaultAsync(
                        b => b.Id == bookingId && b.TechnicianId == caller.TechnicianId && b.AcceptedAt != null, ct);
                    if (booking is null)
                    {
                        return new NotFound("no_such_visit", "You have no such visit.", "Read your jobs again.");
                    }

                    var visit = new Visit(
                        booking,
                        await db.WorkOrders.SingleAsync(w => w.Id == booking.WorkOrderId, ct),
                        await db.Cases.SingleAsync(c => c.Id == booking.CaseId, ct),
                        vault.Open(await db.VaultKeys.SingleAsync(k => k.Id == booking.CaseId, ct)));
                    db.AskPlan(visit.Case, Now);
                    return await act(visit);
                },
                ct);
            return refusal is null ? new Done(booking!.Id, booking.State, booking.Version) : refusal;
        }

        private Task<Error?> Tell(Visit visit, Error? refusal, string kind)
        {
            if (refusal is null)
            {
                db.Append(visit.Case, caller.Actor, kind, new { booking = visit.Booking.Id }, Now);
                db.TellReporter(visit.Case, kind, Now);
            }

            return Task.FromResult(refusal);
        }

        private Task<Error?> Release(Visit visit, string reason)
        {
            var now = Now;
            var refusal = visit.Booking.Cancel(now) ?? visit.Order.Unschedule(now);
            if (refusal is null)
            {
                db.Append(visit.Case, caller.Actor, "given_back", Journal.SealWords(visit.Key, reason), now);
                db.TellReporter(visit.Case, "changed_technician", now);
                db.Enqueue(new OfferWork(visit.Order.Id), now, visit.Case.Id);
            }

            return Task.FromResult(refusal);
        }
    }
}
