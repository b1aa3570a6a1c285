using System.Buffers.Binary;

namespace Anxin.Forensics.Tests.Media.Pictures;

/// <summary>Makes small Exif blocks for tests.</summary>
internal static class ExifMaker
{
    public static byte[] Orientation(int mark, bool little)
    {
        var tiff = new byte[8 + 2 + 12 + 4];
        (little ? "II*\0"u8 : "MM\0*"u8).CopyTo(tiff);
        UInt32(tiff.AsSpan(4), 8, little);
        UInt16(tiff.AsSpan(8), 1, little);
        UInt16(tiff.AsSpan(10), 0x0112, little);
        UInt16(tiff.AsSpan(12), 3, little);
        UInt32(tiff.AsSpan(14), 1, little);
        UInt16(tiff.AsSpan(18), (ushort)mark, little);
        return tiff;
    }

    /// <summary>A directory whose link to the next one leads back to itself.</summary>
    public static byte[] Loop()
    {
        var tiff = Orientation(1, little: true);
        UInt16(tiff.AsSpan(10), 0x0100, little: true);
        UInt32(tiff.AsSpan(22), 8, little: true);
        return tiff;
    }

    private static void UInt16(Span<byte> target, ushort value, bool little)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(target, little ? value : BinaryPrimitives.ReverseEndianness(value));
    }

    private static void UInt32(Span<byte> target, uint value, bool little)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(target, little ? value : BinaryPrimitives.ReverseEndianness(value));
    }
}
