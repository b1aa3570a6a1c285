using System.Text.RegularExpressions;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Metadata;

namespace Anxin.Forensics.Provenance;

/// <summary>Traces that picture generators leave on their own: the settings a picture was made with, or the generator's name.</summary>
internal static partial class GeneratorCheck
{
    public const string Id = "provenance.generator";
    public const int Version = 1;

    // Names that generators write into Software, CreatorTool or a PNG text of that name; compared without case.
    private static readonly (string Written, string Name)[] _names =
    [
        ("midjourney", "midjourney"), ("dall-e", "dall-e"), ("dall·e", "dall-e"), ("novelai", "novelai"), ("invokeai", "invokeai"),
        ("fooocus", "fooocus"), ("stable diffusion", "stable-diffusion"), ("comfyui", "comfyui"), ("adobe firefly", "adobe-firefly"),
        ("draw things", "draw-things"),
    ];

    public static Finding Of(PictureMetadata metadata)
    {
        if (Named(metadata) is not { } name)
        {
            return new Finding(Id, Version, Outcome.NoConclusion, Reason.Of("generator-absent"))
            {
                Score = 0,
                Limits = ["limit-absence-proves-nothing"],
            };
        }

        return new Finding(Id, Version, Outcome.Doubts, Reason.Of("generator-named", ("name", name)))
        {
            Score = 1,
            Limits = ["limit-labels-can-be-copied"],
            Details = Details.Of(("name", name)),
        };
    }

    private static string? Named(PictureMetadata metadata)
    {
        if (IsNodeGraph(metadata.Text("prompt")) || IsNodeGraph(metadata.Text("workflow")))
        {
            return "comfyui";
        }

        if (IsParameters(metadata.Text("parameters")) || IsParameters(metadata.Exif.GetValueOrDefault(ExifTag.UserComment)))
        {
            return "stable-diffusion-webui";
        }

        if (metadata.Text("sd-metadata") is not null || metadata.Text("invokeai_metadata") is not null)
        {
            return "invokeai";
        }

        return IsGrok(metadata) ? "grok" : ByName(metadata);
    }

    private static bool IsNodeGraph(string? text) =>
        text is ['{', ..] && (text.Contains("\"class_type\"", StringComparison.Ordinal) || NodeList().IsMatch(text));

    private static bool IsParameters(string? text) => text is not null && text.Length <= 1 << 20 && Parameters().IsMatch(text);

    // A base64 signature in the description and the number of the picture as its artist.
    private static bool IsGrok(PictureMetadata metadata) =>
        metadata.Exif.GetValueOrDefault(ExifTag.ImageDescription) is { } description
        && GrokSignature().IsMatch(description)
        && Guid.TryParseExact(metadata.Exif.GetValueOrDefault(ExifTag.Artist), "D", out _);

    private static string? ByName(PictureMetadata metadata)
    {
        foreach (var written in SoftwareNames.In(metadata))
        {
            var known = _names.FirstOrDefault(n => written.Contains(n.Written, StringComparison.OrdinalIgnoreCase));
            if (known.Name is not null)
            {
                return known.Name;
            }
        }

        return null;
    }

    [GeneratedRegex(@"(^|\n|, )Steps: \d{1,5}, Sampler: [^,\n]{1,64}, .{0,256}?(CFG scale|Seed): ")]
    private static partial Regex Parameters();

    [GeneratedRegex("""^\{.{0,4096}"nodes"\s*:\s*\[""", RegexOptions.Singleline)]
    private static partial Regex NodeList();

    [GeneratedRegex("^Signature: [A-Za-z0-9+/]{64,}={0,2}$")]
    private static partial Regex GrokSignature();
}
