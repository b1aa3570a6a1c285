namespace Anxin.App.Dispatch.Boards;

/// <summary>Where a work order stands in the newest plan of its board; without a technician it lies in the tray.</summary>
public sealed class PlannedVisit
{
    private PlannedVisit(Guid workOrderId, Guid boardId) => (WorkOrderId, BoardId) = (workOrderId, boardId);

    public Guid WorkOrderId { get; private set; }

    public Guid BoardId { get; private set; }

    public PlannedState State { get; private set; }

    public Guid? TechnicianId { get; private set; }

    public DateTime? Start { get; private set; }

    public DateTime? End { get; private set; }

    /// <summary>Place in the technician's day, from 1.</summary>
    public int Stop { get; private set; }

    /// <summary>A dispatcher fixed the technician, the time or both.</summary>
    public bool Pinned { get; private set; }

    /// <summary>The technician belongs to a neighbouring board and is lent.</summary>
    public bool Lent { get; private set; }

    /// <summary>What the visit adds to the cost of the plan, in minor units.</summary>
    public long? Cost { get; private set; }

    public Guid? NextBestId { get; private set; }

    public long? NextBestCost { get; private set; }

    /// <summary>JSON: what keeps each technician from it, and the cheapest way out. Empty for a visit that is planned.</summary>
    public string Reasons { get; private set; } = "";

    public static PlannedVisit Of(Guid workOrderId, Guid boardId) => new(workOrderId, boardId);

    public void Place(PlannedState state, Guid technicianId, DateTime start, DateTime end, int stop)
    {
        (State, TechnicianId, Start, End, Stop) = (state, technicianId, start, end, stop);
        (Cost, NextBestId, NextBestCost, Reasons) = (null, null, null, "");
    }

    public void Explain(long cost, Guid? nextBest, long? nextBestCost) => (Cost, NextBestId, NextBestCost) = (cost, nextBest, nextBestCost);

    /// <summary>Into the tray. The state stays what it is when somebody took it who cannot come any more.</summary>
    public void Leave(PlannedState state, string reasons)
    {
        (State, TechnicianId, Start, End, Stop, Lent) = (state, null, null, null, 0, false);
        (Cost, NextBestId, NextBestCost, Reasons) = (null, null, null, reasons);
    }

    public void Mark(Guid boardId, bool pinned, bool lent) => (BoardId, Pinned, Lent) = (boardId, pinned, lent);
}
