using System.Globalization;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;
using Anxin.Forensics.Metadata;

namespace Anxin.Forensics.Integrity;

/// <summary>Does what the file says about its capture fit how the file is built? Where not, a program saved it since; that is usual.</summary>
internal static class ExifCheck
{
    public const string Id = "integrity.exif";
    public const int Version = 1;

    private static readonly string[] _limits = ["limit-exif-can-be-written"];

    public static Finding Of(ReadOnlySpan<byte> bytes, MediaInfo info, PictureMetadata metadata, MetadataLimits limits)
    {
        if (metadata.Blocks.FirstOrDefault(b => b.Kind == BlockKind.Exif) is not { } block)
        {
            return new Finding(Id, Version, Outcome.NoConclusion, Reason.Of("exif-none")) { Limits = ["limit-absence-proves-nothing"] };
        }

        var numbers = ExifNumbers.Of(block.Content, limits.MaxExifEntries);
        var (width, height) = (numbers.Find(ExifNumbers.Width), numbers.Find(ExifNumbers.Height));
        var maker = metadata.Exif.GetValueOrDefault(ExifTag.Make);
        var isOtherSize = width > 0 && height > 0 && !IsSize(info, width.Value, height.Value);
        var makeup = info.Format == MediaFormat.Jpeg ? JpegMakeup.Of(bytes) : null;
        var isSavedAnew = maker is not null && makeup is { } built && (built.HasJfif || built.IsAdobe);
        return new Finding(Id, Version, Outcome.NoConclusion, Why(isOtherSize, isSavedAnew, info, (width, height)))
        {
            Details = Details.Of(
                ("maker", maker), ("model", metadata.Exif.GetValueOrDefault(ExifTag.Model)), ("width", width), ("height", height),
                ("savedAnew", isSavedAnew)),
            Limits = _limits,
        };
    }

    private static Reason Why(bool isOtherSize, bool isSavedAnew, MediaInfo info, (uint? Width, uint? Height) said) =>
        isOtherSize
            ? Reason.Of(
                "exif-other-size", ("said", Words(said.Width ?? 0, said.Height ?? 0)), ("size", Words((uint)info.Width, (uint)info.Height)))
            : Reason.Of(isSavedAnew ? "exif-saved-anew" : "exif-fits");

    private static string Words(uint width, uint height) => string.Create(CultureInfo.InvariantCulture, $"{width} × {height}");

    // Turning a picture swaps its sides; that is no other size.
    private static bool IsSize(MediaInfo info, uint width, uint height) =>
        (width == info.Width && height == info.Height) || (width == info.Height && height == info.Width);
}
