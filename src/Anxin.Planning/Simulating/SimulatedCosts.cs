namespace Anxin.Planning.Simulating;

/// <summary>Money of a day in minor units, counted from what happened rather than from what was planned; waiting is that of urgent reports.</summary>
public sealed record SimulatedCosts(long Time, long Driving, long Overtime, long Lateness, long Waiting, long Undone)
{
    public long Total => Time + Driving + Overtime + Lateness + Waiting + Undone;

    public static SimulatedCosts operator +(SimulatedCosts a, SimulatedCosts b) => new(
        a.Time + b.Time, a.Driving + b.Driving, a.Overtime + b.Overtime, a.Lateness + b.Lateness, a.Waiting + b.Waiting, a.Undone + b.Undone);
}
