namespace Anxin.App.Dispatch.Boards;

/// <summary>What a technician said about a visit: not there before, or not done before.</summary>
public sealed class VisitDelay
{
    private VisitDelay(Guid bookingId, DateTime saidAt) => (BookingId, SaidAt) = (bookingId, saidAt);

    public Guid BookingId { get; private set; }

    public DateTime SaidAt { get; private set; }

    /// <summary>Before the door is opened the expected arrival, afterwards the expected end.</summary>
    public DateTime Expected { get; private set; }

    public static VisitDelay Of(Guid bookingId, DateTime expected, DateTime now) => new(bookingId, now) { Expected = expected };

    public void Say(DateTime expected, DateTime now) => (Expected, SaidAt) = (expected, now);
}
