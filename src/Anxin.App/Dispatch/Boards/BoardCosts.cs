namespace Anxin.App.Dispatch.Boards;

/// <summary>
/// What a plan weighs against each other, in minor units of money (fen). An installation sets them under Dispatch:Costs; the guide on costs
/// and policies tells what each one does.
/// </summary>
public sealed record BoardCosts
{
    /// <summary>An hour of a technician's day, on the road or at work.</summary>
    public long PerHour { get; init; } = 6_000;

    public long PerKilometre { get; init; } = 120;

    public long OvertimePerHour { get; init; } = 12_000;

    /// <summary>An hour a reporter waits.</summary>
    public long WaitPerHour { get; init; } = 150;

    public long UrgentWaitPerHour { get; init; } = 6_000;

    /// <summary>A work order that is in nobody's day.</summary>
    public long Undone { get; init; } = 200_000;

    public long UrgentUndone { get; init; } = 500_000;

    /// <summary>A visit that was promised and is in nobody's day: only what nobody can make stays out.</summary>
    public long PromiseUndone { get; init; } = 10_000_000;

    /// <summary>An hour after the end of a promised window, or of the last one the reporter asked for.</summary>
    public long LatePerHour { get; init; } = 12_000;

    /// <summary>Sending somebody else than the plan before said.</summary>
    public long OtherTechnician { get; init; } = 2_000;

    /// <summary>An hour by which a planned start moves.</summary>
    public long MovedPerHour { get; init; } = 1_000;

    /// <summary>What an hour and a kilometre of somebody lent cost, in percent of one's own.</summary>
    public int LentPercent { get; init; } = 150;

    public long Lent(long own) => own * LentPercent / 100;
}
