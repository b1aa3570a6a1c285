using System.Buffers.Binary;

namespace Anxin.Forensics.Tests.Media.Pictures;

/// <summary>Makes Exif blocks that say a size and hold a small picture.</summary>
internal static class ExifThumbnailMaker
{
    public static byte[] Of(byte[] thumbnail, int width, int height, int orientation = 1)
    {
        const int Exif = 8 + 2 + (2 * 12) + 4;
        const int Small = Exif + 2 + (2 * 12) + 4;
        const int Data = Small + 2 + (2 * 12) + 4;
        return
        [
            .. "II*\0"u8, .. UInt32(8), .. UInt16(2), .. Entry(0x0112, 3, orientation), .. Entry(0x8769, 4, Exif), .. UInt32(Small),
            .. UInt16(2), .. Entry(0xA002, 4, width), .. Entry(0xA003, 4, height), .. UInt32(0),
            .. UInt16(2), .. Entry(0x0201, 4, Data), .. Entry(0x0202, 4, thumbnail.Length), .. UInt32(0),
            .. thumbnail,
        ];
    }

    private static byte[] Entry(ushort tag, ushort type, int value) => [.. UInt16(tag), .. UInt16(type), .. UInt32(1), .. UInt32(value)];

    private static byte[] UInt16(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] UInt32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
