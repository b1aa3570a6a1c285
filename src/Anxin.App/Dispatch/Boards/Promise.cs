using Anxin.App.Common;
using Anxin.App.Repairs;

namespace Anxin.App.Dispatch.Boards;

/// <summary>A window that was told to a reporter, kept as it was told and compared with the arrival afterwards.</summary>
public sealed class Promise
{
    private Promise(Guid id, Guid caseId, Guid bookingId, DateTime toldAt) =>
        (Id, CaseId, BookingId, ToldAt) = (id, caseId, bookingId, toldAt);

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public Guid BookingId { get; private set; }

    public DateTime ToldAt { get; private set; }

    public DateTime From { get; private set; }

    public DateTime Until { get; private set; }

    public DateTime? ArrivedAt { get; private set; }

    public PromiseOutcome Outcome { get; private set; }

    public static Promise Of(Booking booking, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(booking);
        return new(OrderedId.Next(), booking.CaseId, booking.Id, now) { From = booking.WindowStart, Until = booking.WindowEnd };
    }

    /// <summary>Compares it with what happened; does nothing while the visit is still to come.</summary>
    public void Compare(Booking booking, bool caseClosed)
    {
        ArgumentNullException.ThrowIfNull(booking);
        (ArrivedAt, Outcome) = booking switch
        {
            { ArrivedAt: { } at } => (at, at <= Until ? PromiseOutcome.Kept : PromiseOutcome.Late),
            { State: BookingState.NoShow } => (null, PromiseOutcome.Lapsed),
            { State: BookingState.Cancelled } => (null, caseClosed ? PromiseOutcome.Lapsed : PromiseOutcome.Broken),
            _ => (ArrivedAt, Outcome),
        };
    }
}
