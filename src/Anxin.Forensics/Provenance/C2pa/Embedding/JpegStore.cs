using System.Buffers.Binary;
using Anxin.Forensics.Media.Structure;

namespace Anxin.Forensics.Provenance.C2pa.Embedding;

/// <summary>
/// The store of a JPEG file: APP11 segments with the letters JP, the number of the box, the number of the segment, and in every
/// segment the header of the box again (ISO/IEC 18477-3, annex B).
/// </summary>
internal static class JpegStore
{
    private const byte App11 = 0xEB;
    private const int Header = 8; // JP, number of the box (2), number of the segment (4)
    private const int BoxHeader = 8;
    private const int LongBoxHeader = 16;

    // The description box behind the superbox header: length, jumd, then the content type that names a manifest store.
    private static ReadOnlySpan<byte> StoreType =>
        [0x63, 0x32, 0x70, 0x61, 0x00, 0x11, 0x00, 0x10, 0x80, 0x00, 0x00, 0xAA, 0x00, 0x38, 0x9B, 0x71];

    public static EmbeddedStore? Find(ReadOnlySpan<byte> file)
    {
        var whole = new MemoryStream();
        var (start, end, box, last) = (0L, 0L, -1, 0u);
        var markers = new JpegMarkers(file);
        while (markers.Next() && markers.Code != JpegMarkers.EndOfImage)
        {
            var payload = markers.Payload;
            if (markers.Code != App11 || payload.Length < Header + BoxHeader || !payload.StartsWith("JP"u8))
            {
                continue;
            }

            var number = BinaryPrimitives.ReadUInt16BigEndian(payload[2..]);
            var segment = BinaryPrimitives.ReadUInt32BigEndian(payload[4..]);
            if (box < 0 && segment == 1 && IsStore(payload[Header..]))
            {
                (box, last, start) = (number, 1, markers.MarkerStart);
                whole.Write(payload[Header..]);
            }
            else if (box == number && segment == last + 1)
            {
                last = segment;
                whole.Write(Continued(payload[Header..]));
            }
            else
            {
                continue; // another box
            }

            end = markers.PayloadStart + payload.Length;
        }

        return box < 0 ? null : new EmbeddedStore(whole.ToArray(), start, end - start);
    }

    private static bool IsStore(ReadOnlySpan<byte> box)
    {
        var header = HeaderLength(box);
        return box.Length >= header + BoxHeader + StoreType.Length
            && box[4..].StartsWith("jumb"u8) && box[(header + 4)..].StartsWith("jumd"u8) && box[(header + BoxHeader)..].StartsWith(StoreType);
    }

    private static ReadOnlySpan<byte> Continued(ReadOnlySpan<byte> box) => box.Length < HeaderLength(box) ? [] : box[HeaderLength(box)..];

    private static int HeaderLength(ReadOnlySpan<byte> box) => BinaryPrimitives.ReadUInt32BigEndian(box) == 1 ? LongBoxHeader : BoxHeader;
}
