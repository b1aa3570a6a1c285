using System.Numerics;
using Anxin.Forensics.Media.Native;
using Anxin.Forensics.Media.Structure;

namespace Anxin.Forensics.Media.Decoding;

/// <summary>Decodes BMP files, whose rows hold the pixels as they are. Transparency is left out of account.</summary>
internal static unsafe class BmpDecoder
{
    public static Raster Decode(ReadOnlySpan<byte> bytes, MediaInfo info, PictureSize wanted)
    {
        if (BmpHeader.Read(bytes, out var header) is not null || header.Size != info.Size
            || header.Stride * header.Size.Height > bytes.Length - header.PixelStart)
        {
            throw new MediaException(Problems.Corrupt("its header is ambiguous"));
        }

        var stride = header.Size.Width * 3;
        using var pixels = new NativeBuffer((long)stride * header.Size.Height);
        for (var y = 0; y < header.Size.Height; y++)
        {
            var place = header.IsTopDown ? y : header.Size.Height - 1 - y;
            var row = bytes.Slice((int)(header.PixelStart + (place * header.Stride)), (int)header.Stride);
            Row(row, header, bytes, new Span<byte>(pixels.Start + ((long)y * stride), stride));
        }

        return AreaAverage.Shrink(pixels.Start, stride, header.Size, 3, wanted);
    }

    private static void Row(ReadOnlySpan<byte> row, BmpHeader header, ReadOnlySpan<byte> bytes, Span<byte> target)
    {
        for (var x = 0; x < header.Size.Width; x++)
        {
            var pixel = target[(x * 3)..];
            if (header.Bits <= 8)
            {
                var number = (row[x * header.Bits / 8] >> (8 - header.Bits - (x * header.Bits % 8))) & ((1 << header.Bits) - 1);
                Swap(number < header.Colours ? bytes[(header.PaletteStart + (4 * number))..] : "\0\0\0"u8, pixel);
            }
            else if (header.Bits == 16)
            {
                Masked((uint)(row[2 * x] | (row[(2 * x) + 1] << 8)), header, pixel);
            }
            else
            {
                var width = header.Bits / 8;
                Swap(row[(x * width)..], pixel);
            }
        }
    }

    private static void Masked(uint value, BmpHeader header, Span<byte> pixel)
    {
        pixel[0] = Scaled(value, header.Masks.Red);
        pixel[1] = Scaled(value, header.Masks.Green);
        pixel[2] = Scaled(value, header.Masks.Blue);
    }

    private static byte Scaled(uint value, uint mask)
    {
        var shift = BitOperations.TrailingZeroCount(mask);
        var most = mask == 0 ? 0 : (ulong)(mask >> shift);
        return most == 0 ? (byte)0 : (byte)(((((ulong)(value & mask) >> shift) * 255) + (most / 2)) / most);
    }

    private static void Swap(ReadOnlySpan<byte> blueGreenRed, Span<byte> pixel) =>
        (pixel[0], pixel[1], pixel[2]) = (blueGreenRed[2], blueGreenRed[1], blueGreenRed[0]);
}
