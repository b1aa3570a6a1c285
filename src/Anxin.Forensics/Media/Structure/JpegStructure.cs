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
        _ when JpegFrame.IsHeader(code) => JpegFrame.Check(bytes, code, payload, limits, ref size),
        _ => null,
    };

    private static MediaProblem? CheckScan(ReadOnlySpan<byte> payload, PictureSize size) => payload switch
    {
        _ when size == default => Problems.Corrupt("picture data come before the frame header"),
        { Length: < 6 } => Problems.Corrupt("a scan header is too short"),
        _ when payload[0] is < 1 or > 4 || payload.Length != 4 + (2 * payload[0]) => Problems.Corrupt("a scan header has a wrong length"),
        _ => null,
    };
}
