using System.Buffers.Binary;

namespace Anxin.Forensics.Media.Structure;

/// <summary>The frame header of a JPEG file (ITU-T T.81, B.2.2): size, depth and colours.</summary>
internal static class JpegFrame
{
    /// <summary>Whether a marker starts a frame header; C4, C8 and CC lie in the range and mean tables and a reserved extension.</summary>
    public static bool IsHeader(byte code) => code is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>Checks a frame header and takes the size from it; null when it is one that is decoded.</summary>
    public static MediaProblem? Check(
        ReadOnlySpan<byte> bytes, byte code, ReadOnlySpan<byte> payload, MediaLimits limits, ref PictureSize size)
    {
        if (size != default)
        {
            return Problems.Corrupt("it holds two frame headers");
        }

        if (payload.Length < 6 || payload.Length != 6 + (3 * payload[5]))
        {
            return Problems.Corrupt("the frame header has a wrong length");
        }

        if (code is not (0xC0 or 0xC1 or 0xC2 or 0xC9 or 0xCA))
        {
            return Problems.Unsupported("a lossless or hierarchical JPEG");
        }

        if (payload[0] != 8 || payload[5] is not (1 or 3 or 4))
        {
            return Problems.Unsupported("a JPEG of an unusual bit depth or number of colours");
        }

        var height = BinaryPrimitives.ReadUInt16BigEndian(payload[1..]);
        size = new PictureSize(BinaryPrimitives.ReadUInt16BigEndian(payload[3..]), height > 0 ? height : LinesToldLater(bytes));
        if (size.Width == 0 || size.Height == 0)
        {
            return Problems.Corrupt("its width or height is zero");
        }

        return limits.Allow(size) ? CheckSampling(payload[6..]) : Problems.TooManyPixels(size, limits);
    }

    /// <summary>The number of colour components of a file that was examined: 1, 3 or 4.</summary>
    public static int Components(ReadOnlySpan<byte> bytes)
    {
        var markers = new JpegMarkers(bytes);
        while (markers.Next())
        {
            if (IsHeader(markers.Code))
            {
                return markers.Payload[5];
            }
        }

        return 3;
    }

    /// <summary>
    /// The same file with its height in the frame header, where decoders look for it. Copies only a file that tells its height elsewhere.
    /// </summary>
    public static ReadOnlySpan<byte> WithHeight(ReadOnlySpan<byte> bytes, int height)
    {
        var markers = new JpegMarkers(bytes);
        while (markers.Next() && !IsHeader(markers.Code))
        {
        }

        if (BinaryPrimitives.ReadUInt16BigEndian(markers.Payload[1..]) != 0)
        {
            return bytes;
        }

        var copy = bytes.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(markers.PayloadStart + 1), (ushort)height);
        return copy;
    }

    // T.81, B.2.5: a height of zero in the frame header is told behind the first scan.
    private static int LinesToldLater(ReadOnlySpan<byte> bytes)
    {
        var markers = new JpegMarkers(bytes);
        while (markers.Next() && markers.Code != JpegMarkers.StartOfScan)
        {
        }

        return markers.Next() && markers.Code == JpegMarkers.NumberOfLines && markers.Payload.Length == 2
            ? BinaryPrimitives.ReadUInt16BigEndian(markers.Payload)
            : 0;
    }

    private static MediaProblem? CheckSampling(ReadOnlySpan<byte> components)
    {
        for (var i = 0; i < components.Length; i += 3)
        {
            if (components[i + 1] >> 4 is < 1 or > 4 || (components[i + 1] & 15) is < 1 or > 4)
            {
                return Problems.Corrupt("a colour sampling factor is out of range");
            }
        }

        return null;
    }
}
