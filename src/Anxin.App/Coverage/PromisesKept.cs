namespace Anxin.App.Coverage;

/// <summary>Of windows that were told and are over: how many, and how many of a hundred were kept.</summary>
/// <param name="Told">Those that were kept, late or broken; what the reporter took back counts neither way.</param>
/// <param name="KeptPercent">Rounded down; null while fewer than five are known.</param>
public sealed record PromisesKept(int Told, int? KeptPercent)
{
    public static PromisesKept Of(int kept, int missed) =>
        new(kept + missed, kept + missed < ResponseTimes.Fewest ? null : kept * 100 / (kept + missed));
}
