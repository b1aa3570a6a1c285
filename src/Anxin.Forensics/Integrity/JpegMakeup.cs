using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Anxin.Forensics.Forgery.Compression;
using Anxin.Forensics.Media.Coefficients;
using Anxin.Forensics.Media.Structure;

namespace Anxin.Forensics.Integrity;

/// <summary>How the program that wrote a JPEG file built it: its tables, the order of its segments and the marks it left.</summary>
internal sealed class JpegMakeup
{
    private readonly StringBuilder _order = new();
    private readonly List<ushort[]> _tables = [];

    private JpegMakeup()
    {
    }

    public bool HasJfif { get; private set; }

    /// <summary>The mark of Adobe's programs: their resources beside the mark of their compressor.</summary>
    public bool IsAdobe => HasAdobe && HasResources;

    /// <summary>Whether Exif comes first of all segments, as its standard asks and cameras do.</summary>
    public bool ExifFirst { get; private set; }

    public bool HasExif { get; private set; }

    /// <summary>The markers up to the picture data, such as <c>E0 DB DB C0 C4 DA</c>, repeated ones told once.</summary>
    public string Order => _order.ToString();

    private bool HasAdobe { get; set; }

    private bool HasResources { get; set; }

    /// <summary>The quality whose two tables of libjpeg these are; null when they are others.</summary>
    public int? LibraryQuality =>
        _tables.Count is 1 or 2 && StandardTables.QualityOf(_tables[0]) is { } quality
            && (_tables.Count == 1 || _tables[1].AsSpan().SequenceEqual(StandardTables.OfColour(quality)))
            ? quality
            : null;

    /// <summary>Twelve letters that are equal for files built alike, whatever they show.</summary>
    public string Signature()
    {
        var text = new StringBuilder(Order);
        foreach (var table in _tables)
        {
            text.Append('|').AppendJoin(',', table.Select(s => s.ToString(CultureInfo.InvariantCulture)));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text.ToString())))[..12];
    }

    public static JpegMakeup Of(ReadOnlySpan<byte> bytes)
    {
        var (makeup, last) = (new JpegMakeup(), (byte)0);
        var markers = new JpegMarkers(bytes);
        while (markers.Next() && markers.Code != JpegMarkers.EndOfImage)
        {
            if (markers.Code != last)
            {
                makeup._order.Append(makeup._order.Length > 0 ? " " : "").Append(markers.Code.ToString("X2", CultureInfo.InvariantCulture));
                last = markers.Code;
            }

            makeup.Take(markers.Code, markers.Payload);
            if (markers.Code == JpegMarkers.StartOfScan)
            {
                break;
            }
        }

        return makeup;
    }

    private void Take(byte code, ReadOnlySpan<byte> payload)
    {
        switch (code)
        {
            case 0xE0:
                HasJfif |= payload.StartsWith("JFIF\0"u8);
                break;
            case JpegMarkers.App1 when payload.StartsWith("Exif\0"u8):
                HasExif = true;
                ExifFirst |= _order.Length == 2;
                break;
            case 0xED:
                HasResources |= payload.StartsWith("Photoshop 3.0\0"u8);
                break;
            case JpegMarkers.App14:
                HasAdobe |= payload.StartsWith("Adobe"u8);
                break;
            case 0xDB:
                Tables(payload);
                break;
            default:
                break;
        }
    }

    private void Tables(ReadOnlySpan<byte> payload)
    {
        for (; payload.Length >= 65 && payload[0] >> 4 == 0 && _tables.Count < 4; payload = payload[65..])
        {
            var steps = new ushort[64];
            for (var i = 0; i < 64; i++)
            {
                steps[Zigzag.Places[i]] = payload[1 + i];
            }

            _tables.Add(steps);
        }
    }
}
