using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Metadata;
using Anxin.Forensics.Provenance.C2pa;

namespace Anxin.Forensics.Provenance;

/// <summary>The digital source type the file declares (IPTC Photo Metadata Standard, Iptc4xmpExt:DigitalSourceType).</summary>
internal static class IptcCheck
{
    public const string Id = "provenance.iptc";
    public const int Version = 2;
    private const int MostLetters = 64;
    private const string Namespace = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

    // Since 2025.1 the standard also has a place for the system that made the picture.
    private static readonly HashSet<string> _systemFields = ["AISystemUsed", "AISystemVersionUsed", "AIPromptInformation", "AIPromptWriterName"];

    public static Finding Of(PictureMetadata metadata)
    {
        string[] types =
        [
            .. metadata.Xmp.Where(p => p.Namespace == Namespace && p.Name == "DigitalSourceType")
                .Select(p => Last(p.Value)).Where(t => t.Length is > 0 and <= 64),
        ];
        var told = types.FirstOrDefault(SourceTypes.Generated.Contains) ?? types.FirstOrDefault();
        var system = metadata.Xmp.Where(p => p.Namespace == Namespace && _systemFields.Contains(p.Name)).Select(p => p.Value)
            .FirstOrDefault(v => v.Length > 0);
        if (system is not null && (told is null || !SourceTypes.Generated.Contains(told)))
        {
            return System(system, told);
        }

        if (told is null)
        {
            return new Finding(Id, Version, Outcome.NoConclusion, Reason.Of("iptc-absent"))
            {
                Score = 0,
                Limits = ["limit-absence-proves-nothing"],
            };
        }

        var isGenerated = SourceTypes.Generated.Contains(told);
        var reason = Reason.Of(isGenerated ? "iptc-generated" : "iptc-other", ("type", told));
        return new Finding(Id, Version, isGenerated ? Outcome.Doubts : Outcome.NoConclusion, reason)
        {
            Score = isGenerated ? 1 : 0,
            Limits = ["limit-labels-can-be-copied"],
            Details = Details.Of(("digitalSourceType", told)),
        };
    }

    private static Finding System(string system, string? told) =>
        new(Id, Version, Outcome.Doubts, Reason.Of("iptc-system", ("system", system.Length > MostLetters ? system[..MostLetters] : system)))
        {
            Score = 1,
            Limits = ["limit-labels-can-be-copied"],
            Details = Details.Of(("digitalSourceType", told), ("system", system.Length > MostLetters ? system[..MostLetters] : system)),
        };

    private static string Last(string url)
    {
        var path = url.TrimEnd('/');
        return path[(path.LastIndexOf('/') + 1)..];
    }
}
