using System.Globalization;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Metadata;

namespace Anxin.Forensics.Timing;

/// <summary>Does the capture time in the file fit the way the order went? A phone's clock is set by its owner.</summary>
internal static class CaptureTimeCheck
{
    public const string Id = "integrity.capture-time";
    public const int Version = 1;

    public static Finding Of(PictureMetadata metadata, OrderTimeline? order, CaptureTimeOptions options)
    {
        if (CaptureTime.Of(metadata.Exif, options.AssumedOffset) is not { } taken)
        {
            return new Finding(Id, Version, Outcome.NoConclusion, Reason.Of("capture-time-absent"))
            {
                Limits = ["limit-absence-proves-nothing"],
            };
        }

        var (outcome, code, other, score) = Compare(taken.At, order, options.Slack);
        var words = Reason.Of(code, ("taken", Words(taken.At)), ("other", other is { } at ? Words(at.ToOffset(taken.At.Offset)) : "—"));
        return new Finding(Id, Version, outcome, words)
        {
            Score = score,
            Details = Details.Of(("takenAt", taken.At), ("hasOffset", taken.HasOffset), ("comparedWith", other)),
            Limits = taken.HasOffset ? ["limit-clocks-can-be-wrong"] : ["limit-clocks-can-be-wrong", "limit-offset-assumed"],
        };
    }

    private static (Outcome Outcome, string Code, DateTimeOffset? Other, double? Score) Compare(
        DateTimeOffset taken, OrderTimeline? order, TimeSpan slack)
    {
        if (order?.ShippedAt is { } shipped && taken + slack < shipped)
        {
            return (Outcome.Doubts, "capture-before-shipping", shipped, 0.8);
        }

        if (order?.DeliveredAt is not { } delivered)
        {
            return (Outcome.NoConclusion, "capture-time-without-delivery", null, null);
        }

        if (taken + slack < delivered)
        {
            return (Outcome.Doubts, "capture-before-delivery", delivered, 0.6);
        }

        return order.ClaimedAt is { } claimed && taken - slack > claimed
            ? (Outcome.NoConclusion, "capture-after-claim", claimed, 0)
            : (Outcome.Supports, "capture-after-delivery", delivered, 0);
    }

    private static string Words(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
}
