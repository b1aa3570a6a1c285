namespace Anxin.App.Repairs;

/// <summary>How far a repair is, in the words the reporter sees.</summary>
public enum RepairStep
{
    Received,
    Accepted,
    Scheduled,
    EnRoute,
    Arrived,
    Completed,
    Confirmed,
}
