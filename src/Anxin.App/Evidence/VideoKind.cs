using System.Buffers.Binary;
using Anxin.App.Common;

namespace Anxin.App.Evidence;

/// <summary>
/// Tells from its bytes what a video is: MP4 and QuickTime by their boxes, WebM by its header. Nothing is decoded. Boxes that reach past the
/// end, or a film without its index, show that the upload broke off.
/// </summary>
internal static class VideoKind
{
    private const int MostBoxes = 100_000;
    private static readonly byte[] Ebml = [0x1A, 0x45, 0xDF, 0xA3];
    private static readonly string[] Pictures = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis"];

    private static readonly Invalid NoVideo = new(
        "video_unsupported_format", "This is no MP4, QuickTime or WebM video.", "video", "Send the video as MP4, MOV or WebM.");

    private static readonly Invalid Truncated = new("video_truncated", "The video ends early.", "video", "Send the whole file again.");

    public static Result<string> Of(Stream video)
    {
        Span<byte> head = stackalloc byte[64];
        video.Position = 0;
        head = head[..video.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (head.IsEmpty)
        {
            return new Invalid("video_empty", "The video is empty.", "video", "Choose the file again.");
        }

        if (head.StartsWith(Ebml))
        {
            return head.IndexOf("webm"u8) >= 0 ? "video/webm" : NoVideo;
        }

        if (head.Length < 12 || !head[4..8].SequenceEqual("ftyp"u8))
        {
            return NoVideo;
        }

        var brand = System.Text.Encoding.ASCII.GetString(head[8..12]);
        return Pictures.Contains(brand) ? NoVideo
            : HasIndex(video) is { } refusal ? refusal
            : brand == "qt  " ? "video/quicktime" : "video/mp4";
    }

    private static Invalid? HasIndex(Stream video)
    {
        Span<byte> header = stackalloc byte[16];
        var (at, index) = (0L, false);
        for (var boxes = 0; at < video.Length && boxes < MostBoxes; boxes++)
        {
            video.Position = at;
            var read = video.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
            if (read < 8)
            {
                return Truncated;
            }

            var size = SizeOf(header[..read], video.Length - at);
            if (size < 8 || size > video.Length - at)
            {
                return Truncated;
            }

            index |= header[4..8].SequenceEqual("moov"u8);
            at += size;
        }

        return index ? null : Truncated;
    }

    private static long SizeOf(ReadOnlySpan<byte> header, long rest) => BinaryPrimitives.ReadUInt32BigEndian(header) switch
    {
        0 => rest,
        1 => header.Length < 16 ? -1 : (long)Math.Min(BinaryPrimitives.ReadUInt64BigEndian(header[8..]), long.MaxValue),
        var size => size,
    };
}
