using System.Security.Cryptography;
using Anxin.Forensics.Comparing;
using Anxin.Forensics.Forgery;
using Anxin.Forensics.Integrity;
using Anxin.Forensics.Media;
using Anxin.Forensics.Metadata;
using Anxin.Forensics.Pixels;
using Anxin.Forensics.Prints;
using Anxin.Forensics.Provenance;
using Anxin.Forensics.Quality;
using Anxin.Forensics.Timing;

namespace Anxin.Forensics.Inspecting;

/// <summary>Runs every check on one picture of a claim.</summary>
public static class Inspection
{
    /// <summary>
    /// Looks at a picture. The same bytes, context and options give the same findings on every machine. Bad bytes give findings, never an
    /// exception; memory stays within the limits of <see cref="InspectionOptions.Media"/>.
    /// </summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="context">What is known about the claim.</param>
    /// <param name="options">Settings of the checks; the defaults when null.</param>
    /// <exception cref="MediaException">The machine's fault only: a decoder is not installed, or memory ran out.</exception>
    public static Findings Inspect(ReadOnlyMemory<byte> bytes, InspectionContext context, InspectionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        options ??= new InspectionOptions();
        var file = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        if (!MediaFile.TryExamine(bytes.Span, options.Media, out var info, out var problem))
        {
            return new Findings(file, null, null, [DecodesCheck.Refused(problem)]);
        }

        var said = OfMetadata(PictureMetadata.Of(info.Format, bytes.Span, options.Metadata), context, options);
        if (Decode(bytes.Span, info, out var undecoded) is not { } picture)
        {
            return new Findings(file, info, null, [DecodesCheck.Refused(undecoded!), .. said]);
        }

        var reading = FingerprintReading.Of(bytes.Span, picture);
        return new Findings(
            file, info, reading.Print,
            [DecodesCheck.Read(info, context.FileName), JpegCheck.Of(bytes.Span, info), .. said,
                .. OfPixels(picture, reading, context, options),
                CopyMoveCheck.Of(picture, options.CopyMove), SpliceCheck.Of(bytes.Span, info, picture, options.Splice)]);
    }

    private static Finding[] OfMetadata(PictureMetadata metadata, InspectionContext context, InspectionOptions options) =>
    [
        AigcCheck.Of(metadata),
        IptcCheck.Of(metadata),
        GeneratorCheck.Of(metadata),
        EditorCheck.Of(metadata),
        CaptureTimeCheck.Of(metadata, context.Order, options.CaptureTime),
    ];

    private static IEnumerable<Finding> OfPixels(
        Picture picture, FingerprintReading reading, InspectionContext context, InspectionOptions options) =>
    [
        ReuseCheck.Of(reading, picture, context, options.Reuse),
        .. ReferenceCheck.Of(new Upload(picture, reading.Print.Hash), context.Listing, options.Media, options.Reference),
        .. QualityCheck.Of(picture, options.Quality),
    ];

    private static Picture? Decode(ReadOnlySpan<byte> bytes, MediaInfo info, out MediaProblem? problem)
    {
        try
        {
            problem = null;
            return Picture.Decode(bytes, info);
        }
        catch (MediaException unreadable) when (unreadable.Problem.Code.StartsWith("photo_", StringComparison.Ordinal))
        {
            problem = unreadable.Problem;
            return null;
        }
    }
}
