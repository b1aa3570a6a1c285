using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Metadata;

namespace Anxin.Forensics.Provenance;

/// <summary>Does the file carry the label of generated content that GB 45438-2025 asks generating services to write?</summary>
internal static class AigcCheck
{
    public const string Id = "provenance.aigc";
    public const int Version = 2;

    public static Finding Of(PictureMetadata metadata)
    {
        var broken = "";
        foreach (var (place, text) in AigcCandidates.In(metadata))
        {
            if (AigcText.Read(text) is { } label)
            {
                return Declared(label, place);
            }

            broken = broken.Length > 0 ? broken : place;
        }

        return broken.Length > 0 ? Malformed(broken) : Absent(metadata);
    }

    private static Finding Declared(AigcLabel label, string place)
    {
        var (code, score) = label.Label switch
        {
            "1" => ("aigc-declared-sure", 1.0),
            "2" => ("aigc-declared-possible", 0.7),
            "3" => ("aigc-declared-suspected", 0.5),
            _ => ("aigc-malformed", 0.5),
        };
        var who = label.ContentProducer.Length > 0 ? label.ContentProducer : label.ContentPropagator;
        return new Finding(Id, Version, Outcome.Doubts, Reason.Of(code, ("place", place), ("producer", who.Length > 0 ? who : "—")))
        {
            Score = score,
            Limits = ["limit-labels-can-be-copied"],
            Details = Details.Of(
                ("label", label.Label), ("contentProducer", label.ContentProducer), ("produceId", label.ProduceId),
                ("reservedCode1", label.ReservedCode1), ("contentPropagator", label.ContentPropagator),
                ("propagateId", label.PropagateId), ("reservedCode2", label.ReservedCode2), ("place", place)),
        };
    }

    private static Finding Malformed(string place) =>
        new(Id, Version, Outcome.Doubts, Reason.Of("aigc-malformed", ("place", place), ("producer", "—")))
        {
            Score = 0.5,
            Limits = ["limit-labels-can-be-copied"],
            Details = Details.Of(("place", place)),
        };

    private static Finding Absent(PictureMetadata metadata) =>
        new(Id, Version, Outcome.NoConclusion, Reason.Of(metadata.IsTruncated ? "metadata-not-read-to-end" : "aigc-absent"))
        {
            Score = 0,
            Limits = ["limit-absence-proves-nothing"],
        };
}
