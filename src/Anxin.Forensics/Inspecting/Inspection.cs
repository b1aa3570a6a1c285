using System.Diagnostics;
using Anxin.Forensics.Comparing;
using Anxin.Forensics.Forgery;
using Anxin.Forensics.Forgery.Compression;
using Anxin.Forensics.Integrity;
using Anxin.Forensics.Media;
using Anxin.Forensics.Metadata;
using Anxin.Forensics.Pixels;
using Anxin.Forensics.Prints;
using Anxin.Forensics.Prints.Parts;
using Anxin.Forensics.Provenance;
using Anxin.Forensics.Provenance.C2pa;
using Anxin.Forensics.Quality;
using Anxin.Forensics.Timing;

namespace Anxin.Forensics.Inspecting;

/// <summary>Runs every check on one picture of a claim.</summary>
public static class Inspection
{
    /// <summary>Every check and its version, in the order of their findings. What was found by other versions is worth looking at again.</summary>
    public static IReadOnlyList<CheckVersion> Checks => CheckList.All;

    /// <summary>The name of the meter that tells how long each check took and what it answered.</summary>
    public const string Meter = CheckMeter.Name;

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
        var file = PictureReading.Sha256(bytes.Span);
        if (!MediaFile.TryExamine(bytes.Span, options.Media, out var info, out var problem))
        {
            return new Findings(file, null, null, [CheckMeter.Counted(DecodesCheck.Refused(problem))]);
        }

        var metadata = PictureMetadata.Of(info.Format, bytes.Span, options.Metadata);
        var said = OfMetadata(bytes, info.Format, metadata, context, options);
        if (Decode(bytes.Span, info, out var undecoded) is not { } picture)
        {
            return new Findings(file, info, null, [CheckMeter.Counted(DecodesCheck.Refused(undecoded!)), .. said]);
        }

        var reading = new PictureReading(picture, file);
        var trace = CompressionTrace.Of(bytes.Span, info, picture, options.Splice);
        var seen = OfPixels(reading, context, options);
        return new Findings(
            file, info, new PicturePrint(reading.Print, context.Known is null ? null : PartPrintFormat.Write(reading.Parts)),
            [
                CheckMeter.Counted(DecodesCheck.Read(info, context.FileName)),
                .. OfStructure(bytes, info, metadata, picture, options),
                .. CheckMeter.Run(EarlierSaveCheck.Id, () => [EarlierSaveCheck.Of(trace, info)]),
                .. said, .. seen,
                .. CheckMeter.Run(CopyMoveCheck.Id, () => [IsCompared(seen) ? CopyMoveCheck.Compared : CopyMoveCheck.Of(picture, options.CopyMove)]),
                .. CheckMeter.Run(SpliceCheck.Id, () => [SpliceCheck.Of(trace, bytes.Span, info, picture, options.Splice)]),
            ]);
    }

    private static bool IsCompared(IReadOnlyList<Finding> seen) =>
        seen.Any(f => f is { Check: ReferenceCheck.Derivative, Outcome: Outcome.Doubts });

    private static IReadOnlyList<Finding> OfStructure(
        ReadOnlyMemory<byte> bytes, MediaInfo info, PictureMetadata metadata, Picture picture, InspectionOptions options) =>
    [
        .. CheckMeter.Run(JpegCheck.Id, () => [JpegCheck.Of(bytes.Span, info)]),
        .. CheckMeter.Run(EncoderCheck.Id, () => [EncoderCheck.Of(bytes.Span, info, metadata)]),
        .. CheckMeter.Run(ExifCheck.Id, () => [ExifCheck.Of(bytes.Span, info, metadata, options.Metadata)]),
        .. CheckMeter.Run(ThumbnailCheck.Id, () => [ThumbnailCheck.Of(bytes.Span, info, picture, metadata, options)]),
    ];

    private static IReadOnlyList<Finding> OfMetadata(
        ReadOnlyMemory<byte> bytes, MediaFormat format, PictureMetadata metadata, InspectionContext context, InspectionOptions options) =>
    [
        .. CheckMeter.Run(C2paCheck.Id, () => [C2paCheck.Of(C2paRecord.Of(format, bytes, options.C2pa, context.ReceivedAt), metadata)]),
        .. CheckMeter.Run(AigcCheck.Id, () => [AigcCheck.Of(metadata)]),
        .. CheckMeter.Run(IptcCheck.Id, () => [IptcCheck.Of(metadata)]),
        .. CheckMeter.Run(GeneratorCheck.Id, () => [GeneratorCheck.Of(metadata)]),
        .. CheckMeter.Run(EditorCheck.Id, () => [EditorCheck.Of(metadata)]),
        .. CheckMeter.Run(CaptureTimeCheck.Id, () => [CaptureTimeCheck.Of(metadata, context.Order, options.CaptureTime)]),
    ];

    private static IReadOnlyList<Finding> OfPixels(
        PictureReading reading, InspectionContext context, InspectionOptions options) =>
    [
        .. CheckMeter.Run(ReuseCheck.Id, () => [ReuseCheck.Of(reading, context.Known, options.Reuse)]),
        .. CheckMeter.Run(
            ReferenceCheck.Derivative,
            () => ReferenceCheck.Of(reading.Picture, context.Listing, options.Media, options.Reference)),
        .. CheckMeter.Run(QualityCheck.Blur, () => QualityCheck.Of(reading.Picture, options.Quality)),
    ];

    private static Picture? Decode(ReadOnlySpan<byte> bytes, MediaInfo info, out MediaProblem? problem)
    {
        var started = Stopwatch.GetTimestamp();
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
        finally
        {
            CheckMeter.Took(DecodesCheck.Id, started);
        }
    }
}
