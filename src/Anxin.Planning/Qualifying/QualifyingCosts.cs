namespace Anxin.Planning;

/// <summary>What each drawback of a candidate is worth, in minor units of money; each 0 to 10,000,000.</summary>
public sealed record QualifyingCosts
{
    /// <value>One road kilometre to the customer. Default 120.</value>
    public long PerKilometre { get; init; } = 120;

    /// <value>One hour on the road. Default 6,000.</value>
    public long PerTravelHour { get; init; } = 6_000;

    /// <value>One hour the customer waits. Default 150.</value>
    public long PerWaitingHour { get; init; } = 150;

    /// <value>One hour the customer waits when the job is urgent. Default 6,000.</value>
    public long PerUrgentWaitingHour { get; init; } = 6_000;

    /// <value>Each commitment the technician already has that day. Default 600.</value>
    public long PerCommitmentThatDay { get; init; } = 600;

    /// <value>A window outside every preferred time. Default 20,000.</value>
    public long MissedPreference { get; init; } = 20_000;
}
