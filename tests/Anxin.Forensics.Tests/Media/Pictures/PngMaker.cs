using System.Buffers.Binary;
using System.IO.Compression;

namespace Anxin.Forensics.Tests.Media.Pictures;

/// <summary>Makes PNG files for tests, with a writer of their own.</summary>
internal static class PngMaker
{
    private static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Of(Drawing drawing) =>
        File(drawing.Width, drawing.Height, depth: 8, colourType: 2, Rows(drawing, (rgb, _) => rgb));

    /// <summary>Each sample in 16 bits, v * 257.</summary>
    public static byte[] SixteenBit(Drawing drawing) =>
        File(drawing.Width, drawing.Height, depth: 16, colourType: 2, Rows(drawing, (rgb, _) => [.. rgb.SelectMany(v => (byte[])[v, v])]));

    /// <summary>The left half opaque, the right half wholly transparent.</summary>
    public static byte[] HalfTransparent(Drawing drawing) => File(
        drawing.Width, drawing.Height, depth: 8, colourType: 6,
        Rows(drawing, (rgb, x) => [.. rgb, 2 * x < drawing.Width ? (byte)255 : (byte)0]));

    /// <summary>A palette of two colours and one bit a pixel: left red, right blue.</summary>
    public static byte[] TwoColours(int width, int height)
    {
        var row = new byte[1 + ((width + 7) / 8)];
        for (var x = width / 2; x < width; x++)
        {
            row[1 + (x / 8)] |= (byte)(0x80 >> (x % 8));
        }

        byte[] rows = [.. Enumerable.Repeat(row, height).SelectMany(r => r)];
        byte[] palette = [Drawing.Red.R, Drawing.Red.G, Drawing.Red.B, Drawing.Blue.R, Drawing.Blue.G, Drawing.Blue.B];
        return
        [
            .. Signature, .. Header(width, height, 1, 3), .. Chunk("PLTE", palette), .. Chunk("IDAT", Deflated(rows)), .. Chunk("IEND", []),
        ];
    }

    /// <summary>A header of any size before data that hold almost nothing.</summary>
    public static byte[] Claiming(uint width, uint height) =>
        [.. Signature, .. Header((int)width, (int)height, 8, 2), .. Chunk("IDAT", Deflated(new byte[64])), .. Chunk("IEND", [])];

    public static byte[] With(byte[] png, string type, byte[] payload) => [.. png[..33], .. Chunk(type, payload), .. png[33..]];

    public static byte[] Chunk(string type, byte[] payload)
    {
        var chunk = new byte[12 + payload.Length];
        BinaryPrimitives.WriteUInt32BigEndian(chunk, (uint)payload.Length);
        System.Text.Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        payload.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Checksum(chunk.AsSpan(4, 4 + payload.Length)));
        return chunk;
    }

    /// <summary>Writes right checksums into a changed file as far as its chunks can be followed.</summary>
    public static void Reseal(Span<byte> png)
    {
        var at = 8;
        while (at + 12 <= png.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(png[at..]);
            if (length > png.Length - at - 12)
            {
                return;
            }

            BinaryPrimitives.WriteUInt32BigEndian(png[(at + 8 + (int)length)..], Checksum(png.Slice(at + 4, 4 + (int)length)));
            at += 12 + (int)length;
        }
    }

    /// <summary>CRC-32 bit by bit, to compare the library's with.</summary>
    public static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return ~crc;
    }

    private static byte[] File(int width, int height, byte depth, byte colourType, byte[] rows) =>
        [.. Signature, .. Header(width, height, depth, colourType), .. Chunk("IDAT", Deflated(rows)), .. Chunk("IEND", [])];

    private static byte[] Header(int width, int height, byte depth, byte colourType)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (depth, colourType);
        return Chunk("IHDR", header);
    }

    private static byte[] Rows(Drawing drawing, Func<byte[], int, byte[]> pixel)
    {
        using var rows = new MemoryStream();
        for (var i = 0; i < drawing.Rgb.Length; i += 3)
        {
            var x = i / 3 % drawing.Width;
            if (x == 0)
            {
                rows.WriteByte(0);
            }

            rows.Write(pixel(drawing.Rgb[i..(i + 3)], x));
        }

        return rows.ToArray();
    }

    private static byte[] Deflated(byte[] rows)
    {
        using var target = new MemoryStream();
        using (var deflate = new ZLibStream(target, CompressionLevel.Fastest))
        {
            deflate.Write(rows);
        }

        return target.ToArray();
    }
}
