namespace Anxin.App.Repairs;

/// <summary>What stands behind a finished repair, by version: the same fault within the term is mended again at no charge.</summary>
public sealed record Guarantee(string Version, int Days)
{
    /// <summary>Thirty days, the least the 1995 rules on repair, replacement and return ask of a repairer for listed goods.</summary>
    public static Guarantee Current { get; } = new("repair-2026-1", 30);

    /// <summary>The last day covered, in China's time.</summary>
    public DateOnly EndsOn(DateTime completedUtc) => DateOnly.FromDateTime(completedUtc.AddHours(8)).AddDays(Days);
}
