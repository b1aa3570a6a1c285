using System.ComponentModel.DataAnnotations;
using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Contact;
using Anxin.App.Data;
using Anxin.App.Dispatch.Boards;
using Anxin.App.Jobs;
using Anxin.App.Parties;
using Anxin.App.Repairs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Dispatch;

/// <summary>A technician takes or declines an offer. Of several who accept at once, one gets the job and the others are told.</summary>
public static class AnswerOffer
{
    public sealed record DeclineCommand([Required, StringLength(300)] string Reason);

    public sealed record Answered(Guid OfferId, Guid BookingId, OfferState State);

    public sealed class Handler(AppDb db, Vault.Vault vault, Caller caller, TimeProvider clock)
    {
        public Task<Result<Answered>> Accept(Guid offerId, CancellationToken ct) => Answer(offerId, Accept, ct);

        public Task<Result<Answered>> Decline(Guid offerId, string reason, CancellationToken ct) =>
            Answer(offerId, (offer, booking, @case, token) => Decline(offer, booking, @case, reason, token), ct);

        private async Task<Result<Answered>> Answer(
            Guid offerId, Func<Offer, Booking, Case, CancellationToken, Task<Error?>> act, CancellationToken ct)
        {
            Answered? answered = null;
            var refusal = await db.Act(
                async () =>
                {
                    if (await db.Offers.FirstOrDefaultAsync(
                        o => o.Id == offerId && o.TechnicianId == caller.TechnicianId, ct) is not { } offer)
                    {
                        return new NotFound("no_such_offer", "You have no such offer.", "Read your jobs again.");
                    }

                    var booking = await db.Bookings.SingleAsync(b => b.Id == offer.BookingId, ct);
                    var @case = await db.Cases.SingleAsync(c => c.Id == booking.CaseId, ct);
                    var error = await act(offer, booking, @case, ct);
                    answered = new Answered(offer.Id, booking.Id, offer.State);
                    return error;
                },
                ct);
            return refusal is null ? answered! : refusal;
        }

        private async Task<Error?> Accept(Offer offer, Booking booking, Case @case, CancellationToken ct)
        {
            var now = clock.UtcNow();
            if (offer.Accept(now) is { } refusal)
            {
                return refusal;
            }

            var order = await db.WorkOrders.SingleAsync(w => w.Id == offer.WorkOrderId, ct);
            if (order.Schedule() is not null)
            {
                return new Conflict("already_taken", "Somebody else took this job.", "Look at your other offers.");
            }

            var key = vault.Open(await db.VaultKeys.SingleAsync(k => k.Id == @case.Id, ct));
            booking.Accept(key, now);
            db.Promises.Add(Promise.Of(booking, now));
            db.AskPlan(@case, now);
            await WithdrawOthers(offer, now, ct);
            @case.Settle();
            db.Append(@case, caller.Actor, "scheduled", new { booking = booking.Id, booking.WindowStart, booking.WindowEnd }, now);
            db.TellReporter(@case, "scheduled", new { start = booking.WindowStart, end = booking.WindowEnd }, now);
            return null;
        }

        private async Task WithdrawOthers(Offer taken, DateTime now, CancellationToken ct)
        {
            foreach (var other in await db.Offers.Where(
                o => o.WorkOrderId == taken.WorkOrderId && o.State == OfferState.Open && o.Id != taken.Id).ToListAsync(ct))
            {
                other.Withdraw(now);
                (await db.Bookings.SingleAsync(b => b.Id == other.BookingId, ct)).Cancel(now);
            }
        }

        private async Task<Error?> Decline(Offer offer, Booking booking, Case @case, string reason, CancellationToken ct)
        {
            var now = clock.UtcNow();
            var key = vault.Open(await db.VaultKeys.SingleAsync(k => k.Id == @case.Id, ct));
            if (offer.Decline(key, reason, now) is { } refusal)
            {
                return refusal;
            }

            booking.Cancel(now);
            await db.Unpin(offer, ct);
            db.Append(@case, caller.Actor, "offer_declined", new { offer = offer.Id }, now);
            db.Enqueue(new OfferWork(offer.WorkOrderId), now, @case.Id);
            return null;
        }
    }
}
