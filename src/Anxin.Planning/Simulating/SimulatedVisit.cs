namespace Anxin.Planning.Simulating;

/// <summary>A visit as it happened: who set out when, when work began and ended. Times are seconds of the day.</summary>
internal sealed record SimulatedVisit(SimulatedJob Job, int Technician, int Left, int Begin, int End)
{
    /// <summary>Seconds behind the window.</summary>
    public int Late => Math.Max(0, Begin - Job.Window.Until);
}
