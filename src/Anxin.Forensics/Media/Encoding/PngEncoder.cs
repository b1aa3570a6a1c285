using System.Buffers.Binary;
using System.IO.Compression;
using Anxin.Forensics.Media.Structure;

namespace Anxin.Forensics.Media.Encoding;

/// <summary>Writes small PNG files (ISO/IEC 15948) for masks.</summary>
internal static class PngEncoder
{
    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A file of one bit a pixel; rows begin with a new byte and bits left of the highest come first.</summary>
    public static byte[] OneBit(int width, int height, ReadOnlySpan<byte> bits)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 1; // bits a sample; colour type, compression, filter and interlace stay 0
        header[9..].Clear();
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Deflated(bits, (width + 7) / 8));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Deflated(ReadOnlySpan<byte> bits, int stride)
    {
        using var target = new MemoryStream();
        using (var deflate = new ZLibStream(target, CompressionLevel.Optimal))
        {
            for (; !bits.IsEmpty; bits = bits[stride..])
            {
                deflate.WriteByte(0); // no filter
                deflate.Write(bits[..stride]);
            }
        }

        return target.ToArray();
    }

    private static void WriteChunk(Stream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc32.Of(chunk.AsSpan(4, 4 + data.Length)));
        file.Write(chunk);
    }
}
