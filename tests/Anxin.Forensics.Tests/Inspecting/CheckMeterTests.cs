using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Inspecting;

public sealed class CheckMeterTests
{
    [Fact]
    public void Whoever_listens_hears_how_long_each_check_took_and_what_it_answered()
    {
        var (timed, counted) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, all) =>
        {
            if (instrument.Meter.Name == Inspection.Meter)
            {
                all.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, _, tags, _) => timed.Add(Value(tags, "check")));
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
            counted.Add($"{Value(tags, "check")} {Value(tags, "outcome")} {count}"));
        listener.Start();

        var findings = Inspection.Inspect(Samples.Get("baseline.jpg"), InspectionContext.Nothing);

        Assert.All(findings.All, f => Assert.Contains($"{f.Check} {f.Outcome} 1", counted));
        Assert.Superset(
            new HashSet<string> { "integrity.decodes", "provenance.aigc", "reuse.duplicate", "reference.derivative", "quality.blur" }, timed.ToHashSet());
    }

    private static string Value(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (var tag in tags)
        {
            if (tag.Key == name)
            {
                return (string)tag.Value!;
            }
        }

        return "";
    }
}
