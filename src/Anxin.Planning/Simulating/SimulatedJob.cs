using Anxin.Planning.Boards;

namespace Anxin.Planning.Simulating;

/// <summary>
/// A report as the dispatcher sees it, the second of the day at which it comes, and what only the visit will show: true work over expected
/// work, and whether it is in vain.
/// </summary>
internal sealed record SimulatedJob(BoardJob Job, int Arrival, double WorkFactor, bool NobodyOpens)
{
    public BoardWindow Window => Job.Windows[0];

    /// <summary>Wanted as soon as possible, rather than at an appointment.</summary>
    public bool IsUrgent => Window.From == Arrival;
}
