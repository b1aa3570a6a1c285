using Anxin.App.Common;

namespace Anxin.App.Repairs;

public enum WorkOrderState
{
    Unscheduled,
    Scheduled,
    InProgress,
    Completed,
    AcceptedByCustomer,
    Closed,
    Cancelled,
}

/// <summary>The work agreed on. Its bookings are the visits; the guarantee runs from its completion.</summary>
public sealed class WorkOrder
{
    private WorkOrder(Guid id, Guid caseId, DateTime createdAt) =>
        (Id, CaseId, CreatedAt, WaitingSince) = (id, caseId, createdAt, createdAt);

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public WorkOrderState State { get; private set; }

    public DateTime CreatedAt { get; private set; }

    /// <summary>Since when nobody has it.</summary>
    public DateTime WaitingSince { get; private set; }

    /// <summary>Set while nobody qualified is free: when the search is repeated.</summary>
    public DateTime? NobodyUntil { get; private set; }

    /// <summary>Technicians asked in the current search.</summary>
    public int Asked { get; private set; }

    public DateTime? CompletedAt { get; private set; }

    public byte[]? Notes { get; private set; }

    public string? GuaranteeVersion { get; private set; }

    public DateOnly? GuaranteeEnds { get; private set; }

    public int Version { get; private set; }

    public static WorkOrder For(Guid caseId, DateTime now) => new(OrderedId.Next(), caseId, now);

    public void CountAsked() => (Asked, NobodyUntil) = (Asked + 1, null);

    public void FoundNobody(DateTime tryAgainAt) => NobodyUntil = tryAgainAt;

    /// <summary>A new round: everybody may be asked again.</summary>
    public void SearchAgain(DateTime now) => (WaitingSince, Asked, NobodyUntil) = (now, 0, null);

    public Error? Schedule() => Move(WorkOrderState.Scheduled, WorkOrderState.Unscheduled);

    public Error? Unschedule(DateTime now) => Wait(now, WorkOrderState.Scheduled);

    public Error? Start() => Move(WorkOrderState.InProgress, WorkOrderState.Scheduled);

    /// <summary>Nothing is guaranteed where nothing was repaired.</summary>
    public Error? Complete(Vault.DataKey key, string notes, Guarantee? guarantee, DateTime now)
    {
        if (Move(WorkOrderState.Completed, WorkOrderState.InProgress) is { } refusal)
        {
            return refusal;
        }

        (CompletedAt, Notes, GuaranteeVersion, GuaranteeEnds) = (now, key.Seal(notes, "notes"), guarantee?.Version, guarantee?.EndsOn(now));
        return null;
    }

    public Error? AcceptByCustomer() => Move(WorkOrderState.AcceptedByCustomer, WorkOrderState.Completed);

    public Error? Close() => Move(WorkOrderState.Closed, WorkOrderState.AcceptedByCustomer);

    /// <summary>The reporter says it is not solved: the same order looks for a visit again.</summary>
    public Error? Rework(DateTime now) => Wait(now, WorkOrderState.Completed);

    public Error? Cancel() => Move(WorkOrderState.Cancelled, WorkOrderState.Unscheduled, WorkOrderState.Scheduled);

    private Error? Wait(DateTime now, WorkOrderState from)
    {
        if (Move(WorkOrderState.Unscheduled, from) is { } refusal)
        {
            return refusal;
        }

        SearchAgain(now);
        return null;
    }

    private Error? Move(WorkOrderState to, params ReadOnlySpan<WorkOrderState> from)
    {
        if (!from.Contains(State))
        {
            return new Conflict("wrong_state", $"The work order is {State}; it cannot become {to}.", "Read it again.");
        }

        State = to;
        return null;
    }
}
