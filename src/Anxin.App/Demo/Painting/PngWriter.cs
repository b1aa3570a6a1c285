using System.Buffers.Binary;
using System.IO.Compression;

namespace Anxin.App.Demo.Painting;

/// <summary>Writes 8-bit RGB as PNG (ISO/IEC 15948): one header, one data chunk, one end; no metadata.</summary>
internal static class PngWriter
{
    private static readonly uint[] Crc = [.. Enumerable.Range(0, 256).Select(n => CrcOf((uint)n))];

    /// <param name="rgb">Rows from top to bottom, three bytes a pixel.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="level">How hard to compress.</param>
    public static byte[] Write(ReadOnlySpan<byte> rgb, int width, int height, CompressionLevel level)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        (header[8], header[9]) = (8, 2);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "IDAT"u8, Rows(rgb, width, level));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Rows(ReadOnlySpan<byte> rgb, int width, CompressionLevel level)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, level, leaveOpen: true))
        {
            for (var at = 0; at < rgb.Length; at += width * 3)
            {
                zlib.WriteByte(0); // no filter
                zlib.Write(rgb.Slice(at, width * 3));
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Sum(data, Sum(type, uint.MaxValue)));
        file.Write(number);
    }

    private static uint Sum(ReadOnlySpan<byte> data, uint crc)
    {
        foreach (var b in data)
        {
            crc = Crc[(crc ^ b) & 255] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint CrcOf(uint n)
    {
        for (var k = 0; k < 8; k++)
        {
            n = (n & 1) == 1 ? 0xEDB88320 ^ (n >> 1) : n >> 1;
        }

        return n;
    }
}
