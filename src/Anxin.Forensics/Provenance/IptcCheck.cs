using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Metadata;

namespace Anxin.Forensics.Provenance;

/// <summary>The digital source type the file declares (IPTC Photo Metadata Standard, Iptc4xmpExt:DigitalSourceType).</summary>
internal static class IptcCheck
{
    public const string Id = "provenance.iptc";
    public const int Version = 1;
    private const string Namespace = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

    // The terms of cv.iptc.org/newscodes/digitalsourcetype that say an algorithm made the picture or a part of it.
    private static readonly HashSet<string> _generated =
    [
        "trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia", "algorithmicMedia", "compositeSynthetic", "virtualRecording",
        "dataDrivenMedia",
    ];

    public static Finding Of(PictureMetadata metadata)
    {
        string[] types =
        [
            .. metadata.Xmp.Where(p => p.Namespace == Namespace && p.Name == "DigitalSourceType")
                .Select(p => p.Value[(p.Value.LastIndexOf('/') + 1)..]).Where(t => t.Length is > 0 and <= 64),
        ];
        var told = types.FirstOrDefault(_generated.Contains) ?? types.FirstOrDefault();
        if (told is null)
        {
            return new Finding(Id, Version, Outcome.NoConclusion, Reason.Of("iptc-absent"))
            {
                Score = 0,
                Limits = ["limit-absence-proves-nothing"],
            };
        }

        var isGenerated = _generated.Contains(told);
        var reason = Reason.Of(isGenerated ? "iptc-generated" : "iptc-other", ("type", told));
        return new Finding(Id, Version, isGenerated ? Outcome.Doubts : Outcome.NoConclusion, reason)
        {
            Score = isGenerated ? 1 : 0,
            Limits = ["limit-labels-can-be-copied"],
            Details = Details.Of(("digitalSourceType", told)),
        };
    }
}
