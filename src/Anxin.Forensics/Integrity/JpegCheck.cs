using System.Globalization;
using Anxin.Forensics.Forgery.Compression;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Coefficients;
using Anxin.Forensics.Media.Structure;

namespace Anxin.Forensics.Integrity;

/// <summary>How a JPEG file was made: by which tables, in how many scans, and what hangs behind its end. It proves nothing by itself.</summary>
internal static class JpegCheck
{
    public const string Id = "integrity.jpeg";
    public const int Version = 1;

    private static readonly string[] _limits = ["limit-jpeg-apps-save-again"];

    public static Finding Of(ReadOnlySpan<byte> bytes, MediaInfo info)
    {
        if (info.Format != MediaFormat.Jpeg)
        {
            return new Finding(Id, Version, Outcome.NoConclusion, Reason.Of("jpeg-not-one")) { Limits = _limits };
        }

        var (steps, scans, isProgressive, behind) = Read(bytes);
        var quality = steps.Length == 64 ? StandardTables.QualityOf(steps) : null;
        var number = behind.ToString(CultureInfo.InvariantCulture);
        var reason = behind > 0 ? Reason.Of("jpeg-more-behind", ("bytes", number))
            : quality is { } known ? Reason.Of("jpeg-standard-tables", ("quality", known.ToString(CultureInfo.InvariantCulture)))
            : Reason.Of("jpeg-own-tables");
        return new Finding(Id, Version, Outcome.NoConclusion, reason)
        {
            Details = Details.Of(("quality", quality), ("scans", scans), ("progressive", isProgressive), ("bytesBehind", behind)),
            Limits = _limits,
        };
    }

    // The first table that is told is the one for brightness in every file seen.
    private static (ushort[] Steps, int Scans, bool IsProgressive, int Behind) Read(ReadOnlySpan<byte> bytes)
    {
        var (steps, scans, isProgressive) = (Array.Empty<ushort>(), 0, false);
        var markers = new JpegMarkers(bytes);
        while (markers.Next() && markers.Code != JpegMarkers.EndOfImage)
        {
            scans += markers.Code == JpegMarkers.StartOfScan ? 1 : 0;
            isProgressive |= markers.Code is 0xC2 or 0xCA;
            if (markers.Code == 0xDB && steps.Length == 0 && markers.Payload.Length >= 65 && markers.Payload[0] >> 4 == 0)
            {
                steps = new ushort[64];
                for (var i = 0; i < 64; i++)
                {
                    steps[Zigzag.Places[i]] = markers.Payload[1 + i];
                }
            }
        }

        return (steps, scans, isProgressive, markers.Code == JpegMarkers.EndOfImage ? bytes.Length - markers.Position : 0);
    }
}
