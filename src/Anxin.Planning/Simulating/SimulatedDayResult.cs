namespace Anxin.Planning.Simulating;

/// <summary>What a day came to under one policy: a visit for each job that was served, and the seconds each technician drove and worked.</summary>
internal sealed record SimulatedDayResult(
    SimulatedDay Day, IReadOnlyList<SimulatedVisit> Visits, IReadOnlyList<int> Seconds, SimulatedCosts Costs, int Declined, long Metres)
{
    /// <summary>From coming in, or from the beginning of the shifts where that is later, until somebody begins.</summary>
    public int WaitedFor(SimulatedVisit visit) => visit.Begin - Math.Max(visit.Job.Arrival, Day.City.Shift.From);
}
