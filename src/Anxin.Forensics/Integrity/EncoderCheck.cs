using System.Globalization;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;
using Anxin.Forensics.Metadata;

namespace Anxin.Forensics.Integrity;

/// <summary>What kind of program wrote a JPEG file, as far as its build tells. It proves nothing by itself.</summary>
internal static class EncoderCheck
{
    public const string Id = "integrity.encoder";
    public const int Version = 1;

    private static readonly string[] _limits = ["limit-jpeg-apps-save-again"];

    public static Finding Of(ReadOnlySpan<byte> bytes, MediaInfo info, PictureMetadata metadata)
    {
        if (info.Format != MediaFormat.Jpeg)
        {
            return new Finding(Id, Version, Outcome.NoConclusion, Reason.Of("jpeg-not-one")) { Limits = _limits };
        }

        var makeup = JpegMakeup.Of(bytes);
        var family = Family(makeup, metadata.Exif.ContainsKey(ExifTag.Make));
        var reason = family == "library"
            ? Reason.Of("encoder-library", ("quality", makeup.LibraryQuality!.Value.ToString(CultureInfo.InvariantCulture)))
            : Reason.Of($"encoder-{family}");
        return new Finding(Id, Version, Outcome.NoConclusion, reason)
        {
            Details = Details.Of(("family", family), ("signature", makeup.Signature()), ("order", makeup.Order), ("jfif", makeup.HasJfif)),
            Limits = _limits,
        };
    }

    private static string Family(JpegMakeup makeup, bool namesMaker) =>
        makeup.IsAdobe ? "adobe"
        : makeup.ExifFirst && !makeup.HasJfif && namesMaker ? "camera"
        : makeup.LibraryQuality is not null ? "library"
        : "unknown";
}
