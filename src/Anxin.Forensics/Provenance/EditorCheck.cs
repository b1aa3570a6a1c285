using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Metadata;

namespace Anxin.Forensics.Provenance;

/// <summary>The name of an editing program in the file. People crop and brighten with them too, so this never doubts on its own.</summary>
internal static class EditorCheck
{
    public const string Id = "provenance.software";
    public const int Version = 1;

    private static readonly (string Written, string Name)[] _editors =
    [
        ("photoshop", "Adobe Photoshop"), ("lightroom", "Adobe Lightroom"), ("meitu", "美图秀秀 Meitu"), ("美图", "美图秀秀 Meitu"),
        ("snapseed", "Snapseed"), ("gimp", "GIMP"), ("picsart", "PicsArt"), ("pixelmator", "Pixelmator"),
        ("affinity photo", "Affinity Photo"),
        ("faceapp", "FaceApp"), ("faceu", "FaceU"), ("b612", "B612"), ("醒图", "醒图"), ("canva", "Canva"), ("vsco", "VSCO"),
        ("polarr", "Polarr"), ("paint.net", "paint.net"), ("capcut", "CapCut"),
    ];

    public static Finding Of(PictureMetadata metadata)
    {
        var names = SoftwareNames.In(metadata)
            .Select(written => _editors.FirstOrDefault(e => written.Contains(e.Written, StringComparison.OrdinalIgnoreCase)).Name)
            .OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return names.Length == 0
            ? new Finding(Id, Version, Outcome.NoConclusion, Reason.Of("software-absent")) { Limits = ["limit-absence-proves-nothing"] }
            : new Finding(Id, Version, Outcome.NoConclusion, Reason.Of("software-editor", ("names", string.Join(", ", names))))
            {
                Details = Details.Of(("names", names)),
                Limits = ["limit-editing-can-be-harmless"],
            };
    }
}
