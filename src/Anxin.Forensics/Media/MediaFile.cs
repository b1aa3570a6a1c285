using System.Diagnostics.CodeAnalysis;
using Anxin.Forensics.Media.Structure;

namespace Anxin.Forensics.Media;

/// <summary>Looks at a photo file without decoding its pixels.</summary>
public static class MediaFile
{
    /// <summary>
    /// Finds the format in the bytes and walks the file's own structure to its end: lengths, checksums where the format has
    /// them, sizes against the limits. Takes time linear in the file and a bounded amount of memory, whatever the bytes say;
    /// never throws for bad bytes.
    /// </summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">The most that is accepted.</param>
    /// <param name="info">Format and size of the picture when the file is whole and within the limits.</param>
    /// <param name="problem">What is wrong otherwise.</param>
    /// <returns>Whether the file is a photo that can be taken.</returns>
    public static bool TryExamine(
        ReadOnlySpan<byte> bytes,
        MediaLimits limits,
        [NotNullWhen(true)] out MediaInfo? info,
        [NotNullWhen(false)] out MediaProblem? problem)
    {
        ArgumentNullException.ThrowIfNull(limits);
        info = null;
        problem = bytes.IsEmpty ? Problems.Empty() : bytes.Length > limits.MaxBytes ? Problems.TooLarge(bytes.Length, limits) : null;
        if (problem is not null || (problem = Signature.Recognise(bytes, out var format)) is not null)
        {
            return false;
        }

        problem = Examine(format, bytes, limits, out var size);
        if (problem is not null)
        {
            return false;
        }

        info = new MediaInfo(format, size.Width, size.Height, ContentType(format));
        return true;
    }

    private static MediaProblem? Examine(MediaFormat format, ReadOnlySpan<byte> bytes, MediaLimits limits, out PictureSize size) =>
        format switch
        {
            MediaFormat.Jpeg => JpegStructure.Examine(bytes, limits, out size),
            MediaFormat.Png => PngStructure.Examine(bytes, limits, out size),
            MediaFormat.WebP => WebPStructure.Examine(bytes, limits, out size),
            MediaFormat.Heic or MediaFormat.Avif => HeifStructure.Examine(bytes, limits, out size),
            MediaFormat.Gif => GifStructure.Examine(bytes, limits, out size),
            MediaFormat.Bmp => BmpHeader.Examine(bytes, limits, out size),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };

    private static string ContentType(MediaFormat format) => format switch
    {
        MediaFormat.Jpeg => "image/jpeg",
        MediaFormat.Png => "image/png",
        MediaFormat.WebP => "image/webp",
        MediaFormat.Heic => "image/heic",
        MediaFormat.Avif => "image/avif",
        MediaFormat.Gif => "image/gif",
        MediaFormat.Bmp => "image/bmp",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
