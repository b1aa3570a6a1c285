namespace Anxin.App.Coverage;

/// <summary>How long something took, measured: of how many cases, and the minutes below which half and nine tenths of them lay.</summary>
/// <param name="Cases">How many cases got that far.</param>
/// <param name="MedianMinutes">Null while fewer than five cases are measured.</param>
/// <param name="P90Minutes">Null with the median.</param>
public sealed record ResponseTimes(int Cases, int? MedianMinutes, int? P90Minutes)
{
    /// <summary>Fewer cases say nothing, and might say whose they were.</summary>
    public const int Fewest = 5;

    public static ResponseTimes Of(IEnumerable<TimeSpan> taken)
    {
        var sorted = taken.Order().ToList();
        return sorted.Count < Fewest
            ? new ResponseTimes(sorted.Count, null, null)
            : new ResponseTimes(sorted.Count, Minutes(sorted, 50), Minutes(sorted, 90));
    }

    // The nearest rank: the smallest time that at least so many of a hundred did not exceed. Part minutes count whole, to promise no less.
    private static int Minutes(List<TimeSpan> sorted, int percent) =>
        (int)Math.Ceiling(sorted[((sorted.Count * percent) + 99) / 100 - 1].TotalMinutes);
}
