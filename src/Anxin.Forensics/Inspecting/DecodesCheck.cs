using Anxin.Forensics.Media;

namespace Anxin.Forensics.Inspecting;

/// <summary>Is the file a photo that can be read? What is wrong is told to the sender; a damaged file proves nothing.</summary>
internal static class DecodesCheck
{
    public const string Id = "integrity.decodes";
    public const int Version = 1;

    /// <summary>The photo was read. A name that promises another format is told: some programs change one without the other.</summary>
    public static Finding Read(MediaInfo info, string? fileName)
    {
        var (format, named) = (info.Format.ToString(), Named(fileName));
        return named is null || named == info.Format
            ? new Finding(Id, Version, Outcome.NoConclusion, Reason.Of("decodes-fine", ("format", format)))
            : new Finding(
                Id, Version, Outcome.NoConclusion, Reason.Of("decodes-mislabelled", ("format", format), ("named", named.Value.ToString())))
            {
                Details = Details.Of(("format", format), ("named", named.Value.ToString())),
            };
    }

    public static Finding Refused(MediaProblem problem) => new(
        Id, Version, Outcome.NoConclusion, Reason.Of("decodes-" + problem.Code.Replace('_', '-')))
    {
        Details = Details.Of(("problem", problem.Code), ("message", problem.Message), ("remedy", problem.Remedy)),
    };

    private static MediaFormat? Named(string? fileName) => Path.GetExtension(fileName)?.ToUpperInvariant() switch
    {
        ".JPG" or ".JPEG" or ".JPE" or ".JFIF" => MediaFormat.Jpeg,
        ".PNG" => MediaFormat.Png,
        ".WEBP" => MediaFormat.WebP,
        ".HEIC" or ".HEIF" => MediaFormat.Heic,
        ".AVIF" => MediaFormat.Avif,
        ".GIF" => MediaFormat.Gif,
        ".BMP" or ".DIB" => MediaFormat.Bmp,
        _ => null,
    };
}
