namespace Anxin.App.Repairs;

internal static class RepairSteps
{
    public static RepairStep Of(WorkOrderState? order, BookingState? booking) => order switch
    {
        null => RepairStep.Received,
        WorkOrderState.Unscheduled or WorkOrderState.Cancelled => RepairStep.Accepted,
        WorkOrderState.Scheduled => booking == BookingState.EnRoute ? RepairStep.EnRoute : RepairStep.Scheduled,
        WorkOrderState.InProgress => RepairStep.Arrived,
        WorkOrderState.Completed => RepairStep.Completed,
        WorkOrderState.AcceptedByCustomer or WorkOrderState.Closed => RepairStep.Confirmed,
        _ => throw new ArgumentOutOfRangeException(nameof(order), order, null),
    };
}
