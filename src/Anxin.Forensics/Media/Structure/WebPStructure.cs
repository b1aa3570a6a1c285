using System.Buffers.Binary;

namespace Anxin.Forensics.Media.Structure;

/// <summary>Checks a WebP file (RFC 9649): RIFF sizes, chunk order, and one size told by container and bitstream.</summary>
internal static class WebPStructure
{
    public const uint Exif = 0x45584946;
    private const uint Extended = 0x56503858; // VP8X
    private const uint Lossy = 0x56503820; // 'VP8 '
    private const uint Lossless = 0x5650384C; // VP8L
    private const int Animated = 2;

    public static MediaProblem? Examine(ReadOnlySpan<byte> bytes, MediaLimits limits, out PictureSize size)
    {
        size = default;
        var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        if (length > bytes.Length - 8)
        {
            return Problems.Truncated("the file is shorter than its header says");
        }

        if (length < 4)
        {
            return Problems.Corrupt("the header says that the file is empty");
        }

        return Walk(Body(bytes), limits, out size);
    }

    /// <summary>Where in the file the chunks begin: after RIFF, the size and WEBP.</summary>
    public const int BodyStart = 12;

    /// <summary>The chunks of a WebP file whose header was read.</summary>
    public static ReadOnlySpan<byte> Body(ReadOnlySpan<byte> bytes) =>
        bytes.Slice(BodyStart, (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) - 4);

    private static MediaProblem? Walk(ReadOnlySpan<byte> body, MediaLimits limits, out PictureSize size)
    {
        size = default;
        var canvas = default(PictureSize);
        var chunks = new WebPChunks(body);
        while (chunks.Next())
        {
            MediaProblem? problem = null;
            if (chunks.Type == Extended)
            {
                problem = canvas == default && size == default
                    ? ReadCanvas(chunks.Payload, out canvas)
                    : Problems.Corrupt("its extended header is not the first chunk");
            }
            else if (chunks.Type is Lossy or Lossless)
            {
                problem = size == default ? ReadPicture(chunks.Type, chunks.Payload, out size) : Problems.Corrupt("it holds two pictures");
            }

            if (problem is not null)
            {
                return problem;
            }
        }

        return chunks.AtEnd ? CheckSizes(size, canvas, limits) : Problems.Truncated("a chunk ends behind the end of the file");
    }

    private static MediaProblem? CheckSizes(PictureSize size, PictureSize canvas, MediaLimits limits)
    {
        if (size == default)
        {
            return Problems.Corrupt("it holds no picture data");
        }

        if (canvas != default && canvas != size)
        {
            return Problems.Corrupt("the header and the picture tell different sizes");
        }

        return limits.Allow(size) ? null : Problems.TooManyPixels(size, limits);
    }

    private static MediaProblem? ReadCanvas(ReadOnlySpan<byte> payload, out PictureSize canvas)
    {
        canvas = default;
        if (payload.Length < 10)
        {
            return Problems.Corrupt("its extended header is too short");
        }

        canvas = new PictureSize(1 + UInt24(payload[4..]), 1 + UInt24(payload[7..]));
        return (payload[0] & Animated) == 0 ? null : Problems.Unsupported("an animated WebP picture");
    }

    private static MediaProblem? ReadPicture(uint type, ReadOnlySpan<byte> payload, out PictureSize size) =>
        type == Lossy ? ReadLossy(payload, out size) : ReadLossless(payload, out size);

    // RFC 6386, 9.1: three bytes of frame tag (bit 0 clear for a key frame, 19 bits of partition size), start code, two sizes of 14 bits.
    private static MediaProblem? ReadLossy(ReadOnlySpan<byte> payload, out PictureSize size)
    {
        size = default;
        if (payload.Length < 10 || (payload[0] & 1) != 0 || !payload[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]))
        {
            return Problems.Corrupt("the picture data do not start with a whole frame");
        }

        if (UInt24(payload) >> 5 > payload.Length - 10)
        {
            return Problems.Truncated("the picture data are shorter than they say");
        }

        size = new PictureSize(
            BinaryPrimitives.ReadUInt16LittleEndian(payload[6..]) & 0x3FFF,
            BinaryPrimitives.ReadUInt16LittleEndian(payload[8..]) & 0x3FFF);
        return size is { Width: > 0, Height: > 0 } ? null : Problems.Corrupt("its width or height is zero");
    }

    private static MediaProblem? ReadLossless(ReadOnlySpan<byte> payload, out PictureSize size)
    {
        size = default;
        if (payload.Length < 5 || payload[0] != 0x2F)
        {
            return Problems.Corrupt("the picture data do not start with their signature");
        }

        var sizes = BinaryPrimitives.ReadUInt32LittleEndian(payload[1..]);
        size = new PictureSize(1 + (int)(sizes & 0x3FFF), 1 + (int)((sizes >> 14) & 0x3FFF));
        return sizes >> 29 == 0 ? null : Problems.Corrupt("the picture data have an unknown version");
    }

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
