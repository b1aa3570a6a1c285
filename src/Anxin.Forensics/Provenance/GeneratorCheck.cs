using System.Text.RegularExpressions;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Metadata;

namespace Anxin.Forensics.Provenance;

/// <summary>Traces that picture generators leave on their own: the settings a picture was made with, or the generator's name.</summary>
internal static partial class GeneratorCheck
{
    public const string Id = "provenance.generator";
    public const int Version = 2;

    // Names that generators write into Software, CreatorTool or a PNG text of that name; compared without case.
    private static readonly (string Written, string Name)[] _names =
    [
        ("midjourney", "midjourney"), ("dall-e", "dall-e"), ("dall·e", "dall-e"), ("novelai", "novelai"), ("invokeai", "invokeai"),
        ("fooocus", "fooocus"), ("stable diffusion", "stable-diffusion"), ("comfyui", "comfyui"), ("adobe firefly", "adobe-firefly"),
        ("draw things", "draw-things"), ("made with google ai", "google"), ("microsoft designer", "microsoft-designer"),
        ("bing image creator", "bing-image-creator"), ("ideogram", "ideogram"), ("leonardo.ai", "leonardo"), ("recraft", "recraft"),
        ("black forest labs", "flux"), ("即梦", "jimeng"), ("jimeng", "jimeng"), ("豆包", "doubao"), ("doubao", "doubao"),
        ("可灵", "kling"), ("通义万相", "tongyi-wanxiang"), ("文心一格", "wenxin-yige"), ("腾讯混元", "hunyuan"), ("星绘", "xinghui"),
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

    private static string? Named(PictureMetadata metadata) =>
        BySettings(metadata) ?? (IsGrok(metadata) ? "grok" : IsMidjourney(metadata) ? "midjourney" : ByName(metadata));

    // What programs write of their own accord beside the picture; each keyword with the form that goes with it.
    private static string? BySettings(PictureMetadata metadata)
    {
        var (parameters, comment) = (metadata.Text("parameters"), metadata.Exif.GetValueOrDefault(ExifTag.UserComment));
        return metadata switch
        {
            _ when IsNodeGraph(metadata.Text("prompt")) || IsNodeGraph(metadata.Text("workflow")) || HasGraphInExif(metadata) => "comfyui",
            _ when Mentions(parameters, "\"sui_image_params\"") || Mentions(comment, "\"sui_image_params\"") => "swarmui",
            _ when metadata.Text("fooocus_scheme") is not null || Mentions(parameters, "\"metadata_scheme\": \"fooocus\"") => "fooocus",
            _ when IsParameters(parameters) || IsParameters(comment) => "stable-diffusion-webui",
            _ when (metadata.Text("sd-metadata") ?? metadata.Text("invokeai_metadata") ?? metadata.Text("invokeai_graph")) is not null =>
                "invokeai",
            _ when Dream().IsMatch(metadata.Text("Dream") ?? "") => "invokeai",
            _ when Mentions(metadata.Text("Comment"), "\"uc\"") && Mentions(metadata.Text("Comment"), "\"sampler\"") => "novelai",
            _ when metadata.Text("negative_prompt") is not null && metadata.Text("seed") is not null => "easy-diffusion",
            _ => null,
        };
    }

    private static bool Mentions(string? json, string name) => json is ['{', ..] && json.Contains(name, StringComparison.Ordinal);

    // Where a format has no texts under keywords, the graph stands in the fields for maker and model of a camera.
    private static bool HasGraphInExif(PictureMetadata metadata) =>
        new[] { ExifTag.Make, ExifTag.Model, ExifTag.ImageDescription }.Select(tag => metadata.Exif.GetValueOrDefault(tag) ?? "")
            .Any(text => GraphPrefix().Match(text) is { Success: true } prefix && IsNodeGraph(text[prefix.Length..]));

    private static bool IsMidjourney(PictureMetadata metadata) =>
        (metadata.Text("Description") ?? metadata.Exif.GetValueOrDefault(ExifTag.ImageDescription)) is { Length: < 1 << 16 } description
        && JobNumber().IsMatch(description);

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

    [GeneratedRegex("^(workflow|prompt) ?: ?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GraphPrefix();

    [GeneratedRegex(@" --?(v|ar|stylize|s|q|niji) [0-9.:]{1,8}\b.{0,512}Job ID: [0-9a-f]{8}-[0-9a-f]{4}-", RegexOptions.Singleline)]
    private static partial Regex JobNumber();

    [GeneratedRegex("^\".{0,8192}\" -s ?[0-9]{1,4} -S ?[0-9]{1,12} ", RegexOptions.Singleline)]
    private static partial Regex Dream();

    [GeneratedRegex("^Signature: [A-Za-z0-9+/]{64,}={0,2}$")]
    private static partial Regex GrokSignature();
}
