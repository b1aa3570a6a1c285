using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Anxin.Forensics.Inspecting;

/// <summary>How long each check takes and what it answers, for whoever watches the machine. No finding depends on it.</summary>
internal static class CheckMeter
{
    public const string Name = "Anxin.Forensics";

    private static readonly Meter _meter = new(Name);

    private static readonly Histogram<double> _duration = _meter.CreateHistogram<double>(
        "anxin.evidence.check.duration", "s", "How long a check looked at one picture; checks that look together are timed together.");

    private static readonly Counter<long> _findings = _meter.CreateCounter<long>(
        "anxin.evidence.findings", description: "Findings by check and by the column they stand in.");

    /// <summary>Runs a check, or several that look together.</summary>
    public static IReadOnlyList<Finding> Run(string check, Func<IEnumerable<Finding>> look)
    {
        var started = Stopwatch.GetTimestamp();
        Finding[] findings = [.. look()];
        Took(check, started);
        return [.. findings.Select(Counted)];
    }

    public static void Took(string check, long started) => _duration.Record(
        Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("check", check));

    public static Finding Counted(Finding finding)
    {
        _findings.Add(
            1, new KeyValuePair<string, object?>("check", finding.Check),
            new KeyValuePair<string, object?>("outcome", finding.Outcome.ToString()));
        return finding;
    }
}
