namespace Anxin.Planning.Checking;

/// <summary>What a check counted, and every rule the plan breaks.</summary>
public sealed record CheckedPlan(
    string Instance, double Value, double Distance, double Duration, int Vehicles, IReadOnlyList<string> Violations);
