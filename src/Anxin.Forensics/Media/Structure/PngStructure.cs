using System.Buffers.Binary;

namespace Anxin.Forensics.Media.Structure;

/// <summary>Checks a PNG file (ISO/IEC 15948) chunk by chunk, with checksums, to its end chunk.</summary>
internal static class PngStructure
{
    private const uint Header = 0x49484452; // IHDR
    private const uint Palette = 0x504C5445; // PLTE
    private const uint Data = 0x49444154; // IDAT
    private const uint End = 0x49454E44; // IEND

    // RFC 1951: the longest match is 258 bytes and costs at least two bits (length and distance), so one byte makes at most 1,032.
    private const long BestDeflateRatio = 1032;

    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static MediaProblem? Examine(ReadOnlySpan<byte> bytes, MediaLimits limits, out PictureSize size)
    {
        size = default;
        var seen = new PngContents();
        var chunks = new PngChunks(bytes);
        while (chunks.Next())
        {
            if (!chunks.ChecksumHolds)
            {
                return Problems.Corrupt("the checksum of a chunk does not match its content");
            }

            if (Take(ref seen, chunks.Type, chunks.Payload, limits) is { } problem)
            {
                return problem;
            }

            size = seen.Size;
            if (chunks.Type == End)
            {
                return CheckWhole(seen);
            }
        }

        return Problems.Truncated("the end chunk is missing");
    }

    private static MediaProblem? Take(ref PngContents seen, uint type, ReadOnlySpan<byte> payload, MediaLimits limits)
    {
        if ((type == Header) != (seen.Size == default))
        {
            return Problems.Corrupt("the header chunk is not the first and only one");
        }

        if (type == Header)
        {
            return TakeHeader(ref seen, payload, limits);
        }

        if (type == Data)
        {
            if (seen.DataEnded)
            {
                return Problems.Corrupt("the picture data are not in one piece");
            }

            seen.DataBytes += payload.Length;
            seen.HasData = true;
            return null;
        }

        seen.DataEnded |= seen.HasData;
        seen.HasPalette |= type == Palette && !seen.HasData;

        // A capital first letter marks a chunk that a reader must understand.
        return type is Palette or End || (type & 0x20000000) != 0 ? null : Problems.Corrupt("it needs a chunk that no standard defines");
    }

    private static MediaProblem? TakeHeader(ref PngContents seen, ReadOnlySpan<byte> payload, MediaLimits limits)
    {
        if (payload.Length != 13)
        {
            return Problems.Corrupt("the header chunk has a wrong length");
        }

        var width = BinaryPrimitives.ReadUInt32BigEndian(payload);
        var height = BinaryPrimitives.ReadUInt32BigEndian(payload[4..]);
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue)
        {
            return Problems.Corrupt("its width or height is out of range");
        }

        seen.Size = new PictureSize((int)width, (int)height);
        seen.ColourType = payload[9];
        seen.BitsPerPixel = payload[8] * Channels(payload[9], payload[8]);
        if (seen.BitsPerPixel == 0 || payload[10] != 0 || payload[11] != 0 || payload[12] > 1)
        {
            return Problems.Corrupt("the header names a colour type, depth or method that does not exist");
        }

        return limits.Allow(seen.Size) ? null : Problems.TooManyPixels(seen.Size, limits);
    }

    private static int Channels(byte colourType, byte depth) => (colourType, depth) switch
    {
        (0, 1 or 2 or 4 or 8 or 16) => 1,
        (2, 8 or 16) => 3,
        (3, 1 or 2 or 4 or 8) => 1,
        (4, 8 or 16) => 2,
        (6, 8 or 16) => 4,
        _ => 0,
    };

    private static MediaProblem? CheckWhole(PngContents seen)
    {
        if (!seen.HasData)
        {
            return Problems.Corrupt("it holds no picture data");
        }

        if (seen.ColourType == 3 && !seen.HasPalette)
        {
            return Problems.Corrupt("its palette is missing");
        }

        var raw = seen.Size.Height * (1 + ((((long)seen.Size.Width * seen.BitsPerPixel) + 7) / 8));
        return raw > (seen.DataBytes + 8) * BestDeflateRatio
            ? Problems.Corrupt("the picture data are too few for the size it claims")
            : null;
    }
}
