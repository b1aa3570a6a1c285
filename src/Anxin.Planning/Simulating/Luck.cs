using Anxin.Planning.Touring;

namespace Anxin.Planning.Simulating;

/// <summary>
/// Chance by name: what befalls a job, or a technician on the way to it, depends on the seed and on them alone. So every policy plays with the
/// same numbers, whatever it decides and in whichever order (common random numbers).
/// </summary>
internal static class Luck
{
    public enum What
    {
        Technician,
        Job,
        Way,
        Decline,
    }

    public static Dice Of(int seed, What what, int first, int second = 0)
    {
        var key = seed;
        foreach (var part in (ReadOnlySpan<int>)[(int)what, first, second])
        {
            key = unchecked(((key ^ part) * 0x5bd1e995) + (key >>> 15) + 0x1B873593);
        }

        return new Dice(key);
    }

    /// <summary>A factor around 1, log-normal (Box and Muller 1958).</summary>
    public static double Factor(Dice dice, double deviation) =>
        Math.Exp(deviation * Math.Sqrt(-2 * Math.Log(1 - dice.Share())) * Math.Cos(2 * Math.PI * dice.Share()));
}
