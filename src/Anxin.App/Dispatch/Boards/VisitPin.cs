namespace Anxin.App.Dispatch.Boards;

/// <summary>What a dispatcher fixed about a work order: who, when, or both.</summary>
public sealed class VisitPin
{
    private VisitPin(Guid workOrderId) => WorkOrderId = workOrderId;

    public Guid WorkOrderId { get; private set; }

    public Guid? TechnicianId { get; private set; }

    public DateTime? Start { get; private set; }

    public static VisitPin Of(Guid workOrderId, PinnedTo to) => new(workOrderId) { TechnicianId = to.TechnicianId, Start = to.Start };

    public void Set(PinnedTo to) => (TechnicianId, Start) = (to.TechnicianId, to.Start);

    public PinnedTo To => new(TechnicianId, Start);
}
