using System.Buffers.Binary;

namespace Anxin.Forensics.Tests.Media.Pictures;

/// <summary>Makes little-endian Exif blocks with texts in the first directory and in the Exif directory.</summary>
internal static class ExifTextMaker
{
    public static byte[] Of(params (ushort Tag, byte[] Value)[] entries)
    {
        var first = entries.Where(e => e.Tag < 0x8769).ToArray();
        var second = entries.Where(e => e.Tag > 0x8769).ToArray();
        var secondAt = 8 + Size(first.Length + 1);
        var data = new List<byte>();
        var dataAt = secondAt + Size(second.Length);
        byte[] link = [.. UInt16(0x8769), .. UInt16(4), .. UInt32(1), .. UInt32(secondAt)];
        byte[] one = [.. first.SelectMany(e => Entry(e.Tag, e.Value, dataAt, data)), .. link];
        byte[] two = [.. second.SelectMany(e => Entry(e.Tag, e.Value, dataAt, data))];
        return
        [
            .. "II*\0"u8, .. UInt32(8), .. UInt16(first.Length + 1), .. one, .. UInt32(0),
            .. UInt16(second.Length), .. two, .. UInt32(0), .. data,
        ];
    }

    public static byte[] Text(string text) => [.. System.Text.Encoding.UTF8.GetBytes(text), 0];

    private static int Size(int entries) => 2 + (12 * entries) + 4;

    private static byte[] Entry(ushort tag, byte[] value, int dataAt, List<byte> data)
    {
        byte[] padded = value.Length <= 4 ? [.. value, .. new byte[4 - value.Length]] : UInt32(dataAt + data.Count);
        if (value.Length > 4)
        {
            data.AddRange(value);
        }

        return [.. UInt16(tag), .. UInt16(tag == 0x9286 ? 7 : 2), .. UInt32(value.Length), .. padded];
    }

    private static byte[] UInt16(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] UInt32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
