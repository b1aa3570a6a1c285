using Anxin.App.Common;

namespace Anxin.App.Dispatch;

public enum OfferState
{
    Open,
    Accepted,
    Declined,
    Expired,
    Withdrawn,
}

/// <summary>A job put before one technician, with the reason why this one, until it is answered or expires.</summary>
public sealed class Offer
{
    private Offer(Guid id, Guid bookingId, Guid workOrderId, Guid technicianId, DateTime offeredAt, DateTime expiresAt, string why) =>
        (Id, BookingId, WorkOrderId, TechnicianId, OfferedAt, ExpiresAt, Why) =
            (id, bookingId, workOrderId, technicianId, offeredAt, expiresAt, why);

    public Guid Id { get; private set; }

    public Guid BookingId { get; private set; }

    public Guid WorkOrderId { get; private set; }

    public Guid TechnicianId { get; private set; }

    public OfferState State { get; private set; }

    public DateTime OfferedAt { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    /// <summary>The technician's words, sealed with the case's key.</summary>
    public byte[]? DeclineReason { get; private set; }

    /// <summary>JSON: the figures and sentences behind the choice, as they were when it was made.</summary>
    public string Why { get; private set; }

    /// <summary>The account of the dispatcher who chose by hand, or null for the engine.</summary>
    public Guid? MadeBy { get; private set; }

    public int Version { get; private set; }

    public static Offer Make(Repairs.Booking booking, DateTime now, TimeSpan open, string why, Guid? madeBy) =>
        new(OrderedId.Next(), booking.Id, booking.WorkOrderId, booking.TechnicianId, now, now + open, why) { MadeBy = madeBy };

    public Error? Accept(DateTime now) => State == OfferState.Open && now >= ExpiresAt
        ? new Conflict("offer_expired", "The offer ran out.", "Wait for the next one.")
        : Answer(OfferState.Accepted, now);

    public Error? Decline(Vault.DataKey key, string reason, DateTime now)
    {
        if (Answer(OfferState.Declined, now) is { } refusal)
        {
            return refusal;
        }

        DeclineReason = key.Seal(reason, "decline-reason");
        return null;
    }

    public Error? Expire(DateTime now) => Answer(OfferState.Expired, now);

    public Error? Withdraw(DateTime now) => Answer(OfferState.Withdrawn, now);

    private Error? Answer(OfferState to, DateTime now)
    {
        if (State != OfferState.Open)
        {
            return State == OfferState.Withdrawn
                ? new Conflict("already_taken", "Somebody else took this job.", "Look at your other offers.")
                : new Conflict("offer_closed", $"The offer is {State} already.", "Read your jobs again.");
        }

        (State, AnsweredAt) = (to, now);
        return null;
    }
}
