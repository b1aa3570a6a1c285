using System.Security.Cryptography;
using System.Text;
using Anxin.App.Common;

namespace Anxin.App.Repairs;

public enum BookingState
{
    Offered,
    Accepted,
    EnRoute,
    Arrived,
    Completed,
    NoShow,
    Cancelled,
}

/// <summary>One visit: a technician, a window, and the code the consumer says at the door.</summary>
public sealed class Booking
{
    public const int DoorCodeTries = 5;

    private Booking(Guid id, Guid workOrderId, Guid caseId, Guid technicianId) =>
        (Id, WorkOrderId, CaseId, TechnicianId) = (id, workOrderId, caseId, technicianId);

    public Guid Id { get; private set; }

    public Guid WorkOrderId { get; private set; }

    public Guid CaseId { get; private set; }

    public Guid TechnicianId { get; private set; }

    public BookingState State { get; private set; }

    public DateTime WindowStart { get; private set; }

    public DateTime WindowEnd { get; private set; }

    /// <summary>Set while the booking holds its work order; at most one such booking exists for an order.</summary>
    public bool Live { get; private set; }

    public byte[] DoorCode { get; private set; } = [];

    public int WrongCodes { get; private set; }

    public DateTime? AcceptedAt { get; private set; }

    public DateTime? EnRouteAt { get; private set; }

    public DateTime? ArrivedAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public int Version { get; private set; }

    public static Booking Propose(WorkOrder order, Guid technicianId, DateTime windowStart, DateTime windowEnd) =>
        new(OrderedId.Next(), order.Id, order.CaseId, technicianId) { WindowStart = windowStart, WindowEnd = windowEnd };

    public Error? Accept(Vault.DataKey key, DateTime now)
    {
        if (Move(BookingState.Accepted, BookingState.Offered) is { } refusal)
        {
            return refusal;
        }

        (AcceptedAt, Live, DoorCode) = (now, true, key.Seal(RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", null), "door-code"));
        return null;
    }

    public Error? SetOut(DateTime now)
    {
        if (Move(BookingState.EnRoute, BookingState.Accepted) is { } refusal)
        {
            return refusal;
        }

        EnRouteAt = now;
        return null;
    }

    /// <summary>
    /// Checks the code said at the door. A wrong one counts; after five the door code is locked and a dispatcher must look.
    /// </summary>
    public Error? Arrive(Vault.DataKey key, string code, DateTime now)
    {
        if (State is BookingState.Arrived or BookingState.Completed)
        {
            return new Conflict("door_code_used", "This door code was used already.", "Go on with the visit.");
        }

        if (State is not (BookingState.Accepted or BookingState.EnRoute))
        {
            return WrongState(BookingState.Arrived);
        }

        if (WrongCodes >= DoorCodeTries)
        {
            return new Conflict("door_code_locked", "Too many wrong codes.", "A dispatcher will call the customer and help.");
        }

        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key.Open(DoorCode, "door-code")), Encoding.UTF8.GetBytes(code)))
        {
            WrongCodes++;
            return new Invalid(
                "door_code_wrong", $"That is not the code. {DoorCodeTries - WrongCodes} tries left.", "doorCode",
                "Ask the customer to open the tracking page and read the six digits.");
        }

        (State, ArrivedAt) = (BookingState.Arrived, now);
        return null;
    }

    public void UnlockDoorCode() => WrongCodes = 0;

    public Error? Complete(DateTime now) => End(BookingState.Completed, now, BookingState.Arrived);

    public Error? MissCustomer(DateTime now) => End(BookingState.NoShow, now, BookingState.EnRoute);

    /// <summary>Given back, withdrawn or overtaken, before anybody was at the door.</summary>
    public Error? Cancel(DateTime now) =>
        End(BookingState.Cancelled, now, BookingState.Offered, BookingState.Accepted, BookingState.EnRoute);

    private Error? End(BookingState to, DateTime now, params ReadOnlySpan<BookingState> from)
    {
        if (Move(to, from) is { } refusal)
        {
            return refusal;
        }

        (EndedAt, Live) = (now, false);
        return null;
    }

    private Error? Move(BookingState to, params ReadOnlySpan<BookingState> from)
    {
        if (!from.Contains(State))
        {
            return WrongState(to);
        }

        State = to;
        return null;
    }

    private Conflict WrongState(BookingState to) => new("wrong_state", $"The visit is {State}; it cannot become {to}.", "Read it again.");
}
