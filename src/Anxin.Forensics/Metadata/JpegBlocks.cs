using System.Buffers.Binary;
using Anxin.Forensics.Media.Structure;

namespace Anxin.Forensics.Metadata;

/// <summary>Metadata of a JPEG file: APP1 (Exif 2.32, 4.7.2; XMP part 3, 1.1.3), comments, and application segments without a standard.</summary>
internal static class JpegBlocks
{
    private const byte Comment = 0xFE;
    private const byte FirstApplication = 0xE1;
    private const byte LastApplication = 0xEF;

    // After its name an extended-XMP segment has a digest of 32 letters, the whole length and the offset of this part.
    private const int ExtendedHeader = 32 + 4 + 4;

    private static ReadOnlySpan<byte> Exif => "Exif\0"u8;

    private static ReadOnlySpan<byte> Xmp => "http://ns.adobe.com/xap/1.0/\0"u8;

    private static ReadOnlySpan<byte> ExtendedName => "http://ns.adobe.com/xmp/extension/\0"u8;

    public static void Read(ReadOnlySpan<byte> bytes, BlockList blocks)
    {
        var extended = new ExtendedXmp(blocks.MaxBlockBytes);
        var markers = new JpegMarkers(bytes);
        while (markers.Next() && markers.Code != JpegMarkers.EndOfImage)
        {
            if (markers.Code == Comment)
            {
                blocks.Add(BlockKind.Other, "JPEG COM", markers.Payload);
            }
            else if (markers.Code is >= FirstApplication and <= LastApplication)
            {
                Application(markers.Code, markers.Payload, blocks, extended);
            }
        }

        extended.AddTo(blocks);
    }

    private static void Application(byte code, ReadOnlySpan<byte> payload, BlockList blocks, ExtendedXmp extended)
    {
        if (code == JpegMarkers.App1 && payload.StartsWith(Exif))
        {
            blocks.Add(BlockKind.Exif, "JPEG APP1", payload[Math.Min(6, payload.Length)..]);
        }
        else if (code == JpegMarkers.App1 && payload.StartsWith(Xmp))
        {
            blocks.Add(BlockKind.Xmp, "JPEG APP1", payload[Xmp.Length..]);
        }
        else if (code == JpegMarkers.App1 && payload.StartsWith(ExtendedName))
        {
            var part = payload[ExtendedName.Length..];
            if (part.Length > ExtendedHeader)
            {
                extended.Put(
                    BinaryPrimitives.ReadUInt32BigEndian(part[32..]), BinaryPrimitives.ReadUInt32BigEndian(part[36..]), part[ExtendedHeader..]);
            }
        }
        else if (IsWorthReading(payload))
        {
            blocks.Add(BlockKind.Other, $"JPEG APP{code - 0xE0}", payload);
        }
    }

    // Colour profiles, thumbnails and makers' data would fill the list; only what starts with the label's name or with JSON is kept.
    private static bool IsWorthReading(ReadOnlySpan<byte> payload) => payload.StartsWith("AIGC"u8) || payload.StartsWith("{"u8);
}
