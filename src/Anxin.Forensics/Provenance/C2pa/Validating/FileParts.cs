using System.Buffers.Binary;
using System.Text;
using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Structure;
using Anxin.Forensics.Provenance.C2pa.Embedding;

namespace Anxin.Forensics.Provenance.C2pa.Validating;

/// <summary>The parts of a JPEG file (segments) or PNG file (chunks) by the names that hashes over them use.</summary>
internal static class FileParts
{
    private const int Most = 65_536;
    private const string Record = "C2PA";

    public static List<(string Name, long Start, long End)> Of(MediaFormat format, ReadOnlySpan<byte> file, EmbeddedStore place)
    {
        var starts = format == MediaFormat.Jpeg ? Segments(file) : Chunks(file);
        var parts = new List<(string Name, long Start, long End)>();
        for (var i = 0; i < starts.Count; i++)
        {
            var (name, start) = starts[i];
            var end = i + 1 < starts.Count ? starts[i + 1].Start : file.Length;
            var isRecord = start >= place.Start && start < place.Start + place.Length;
            if (isRecord && parts is [.., { Name: Record } last])
            {
                parts[^1] = last with { End = end }; // the record lies in several segments
            }
            else
            {
                parts.Add((isRecord ? Record : name, start, end));
            }
        }

        return parts;
    }

    private static List<(string Name, long Start)> Segments(ReadOnlySpan<byte> file)
    {
        var found = new List<(string, long)> { ("SOI", 0) };
        var markers = new JpegMarkers(file);
        while (markers.Next() && found.Count < Most)
        {
            var isEnd = markers.Code == JpegMarkers.EndOfImage;
            found.Add((Name(markers.Code), markers.MarkerStart));
            if (isEnd)
            {
                break;
            }
        }

        return found;
    }

    private static List<(string Name, long Start)> Chunks(ReadOnlySpan<byte> file)
    {
        var found = new List<(string, long)> { ("PNGh", 0) };
        var chunks = new PngChunks(file);
        Span<byte> letters = stackalloc byte[4];
        while (chunks.Next() && found.Count < Most)
        {
            BinaryPrimitives.WriteUInt32BigEndian(letters, chunks.Type);
            found.Add((Encoding.Latin1.GetString(letters), chunks.Start));
        }

        return found;
    }

    private static string Name(byte code) => code switch
    {
        >= 0xE0 and <= 0xEF => $"APP{code - 0xE0}",
        >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) => $"SOF{code - 0xC0}",
        0xC4 => "DHT",
        0xCC => "DAC",
        0xDB => "DQT",
        0xDD => "DRI",
        0xDC => "DNL",
        0xFE => "COM",
        JpegMarkers.StartOfScan => "SOS",
        JpegMarkers.EndOfImage => "EOI",
        _ => $"{code:X2}",
    };
}
