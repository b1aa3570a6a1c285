using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Anxin.App.Common;

/// <summary>What Anxin tells a monitoring system about itself; exported by OTLP when configured. No value names a person.</summary>
public static class Telemetry
{
    public const string Name = "Anxin";

    public static ActivitySource Source { get; } = new(Name);

    private static Meter Meter { get; } = new(Name);

    public static Counter<long> RepairsAccepted { get; } = Meter.CreateCounter<long>(
        "anxin.repairs.accepted", description: "Repairs acknowledged to the reporter.");

    public static Counter<long> ClaimsAccepted { get; } = Meter.CreateCounter<long>(
        "anxin.claims.accepted", description: "Refund claims acknowledged to the buyer.");

    public static Counter<long> OffersMade { get; } = Meter.CreateCounter<long>(
        "anxin.offers.made", description: "Jobs offered to a technician.");

    public static Counter<long> Findings { get; } = Meter.CreateCounter<long>(
        "anxin.evidence.findings", description: "Findings of checks outside the engine, by check and outcome; the engine counts its own.");

    public static Counter<long> JobsDone { get; } = Meter.CreateCounter<long>("anxin.jobs.done");

    public static Counter<long> JobsFailed { get; } = Meter.CreateCounter<long>("anxin.jobs.failed");

    public static Histogram<double> JobSeconds { get; } = Meter.CreateHistogram<double>("anxin.jobs.duration", "s");
}
