using System.Buffers.Binary;

namespace Anxin.Forensics.Media.Structure;

/// <summary>Checks a JPEG file from its first marker to its end-of-image marker.</summary>
internal static class JpegStructure
{
    // A progressive file of a camera or an optimiser has 5 to 20 scans. Each costs the decoder a pass over all coefficients,
    // so a file of thousands of empty scans is an attack.
    private const int MostScans = 64;

    public static MediaProblem? Examine(ReadOnlySpan<byte> bytes, MediaLimits limits, out PictureSize size)
    {
        size = default;
        var scans = 0;
        var markers = new JpegMarkers(bytes);
        while (markers.Next())
        {
            if (markers.Code == JpegMarkers.EndOfImage)
            {
                // Phones append second pictures and short videos after the end; that is theirs to do.
                return scans > 0 ? null : Problems.Corrupt("it ends before any picture data");
            }

            if (Check(bytes, markers.Code, markers.Payload, limits, ref size) is { } problem)
            {
                return problem;
            }

            if (markers.Code == JpegMarkers.StartOfScan && ++scans > MostScans)
            {
                return Problems.Corrupt($"it has more than {MostScans} scans");
            }
        }

        return Problems.Truncated("the end-of-image marker is missing");
    }

    /// <summary>The number of colour components of a file that was examined: 1, 3 or 4.</summary>
    public static int Components(ReadOnlySpan<byte> bytes)
    {
        var markers = new JpegMarkers(bytes);
        while (markers.Next())
        {
            if (IsFrame(markers.Code))
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
        while (markers.Next() && !IsFrame(markers.Code))
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

    /// <summary>Whether Adobe's marker is there, which means that CMYK values are stored inverted.</summary>
    public static bool HasAdobeMark(ReadOnlySpan<byte> bytes)
    {
        var markers = new JpegMarkers(bytes);
        while (markers.Next() && markers.Code != JpegMarkers.StartOfScan)
        {
            if (markers.Code == JpegMarkers.App14 && markers.Payload.StartsWith("Adobe"u8))
            {
                return true;
            }
        }

        return false;
    }

    private static MediaProblem? Check(
        ReadOnlySpan<byte> bytes, byte code, ReadOnlySpan<byte> payload, MediaLimits limits, ref PictureSize size) => code switch
    {
        JpegMarkers.StartOfImage => Problems.Corrupt("a second picture starts inside the first"),
        < 0xC0 => Problems.Corrupt("it holds a marker that no standard defines"),
        JpegMarkers.StartOfScan => CheckScan(payload, size),
        _ when IsFrame(code) => CheckFrame(bytes, code, payload, limits, ref size),
        _ => null,
    };

    // C4, C8 and CC lie in the range of the frame headers and mean tables and a reserved extension.
    private static bool IsFrame(byte code) => code is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static MediaProblem? CheckFrame(
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

    private static MediaProblem? CheckScan(ReadOnlySpan<byte> payload, PictureSize size) => payload switch
    {
        _ when size == default => Problems.Corrupt("picture data come before the frame header"),
        { Length: < 6 } => Problems.Corrupt("a scan header is too short"),
        _ when payload[0] is < 1 or > 4 || payload.Length != 4 + (2 * payload[0]) => Problems.Corrupt("a scan header has a wrong length"),
        _ => null,
    };
}
