using System.Buffers.Binary;
using Anxin.Forensics.Media.Native;

namespace Anxin.Forensics.Tests.Media.Pictures;

/// <summary>Makes JPEG files for tests.</summary>
internal static unsafe class JpegMaker
{
    public const int Progressive = 16384;
    private const int Subsampling444 = 0;

    public static byte[] Of(Drawing drawing, int flags = 0, int quality = 88) =>
        Compress(drawing.Rgb, drawing.Width, drawing.Height, TurboJpeg.FormatRgb, flags, quality);

    /// <summary>The drawing as inks, stored inverted as Adobe does; libjpeg-turbo writes the mark.</summary>
    public static byte[] Cmyk(Drawing drawing)
    {
        var inks = new byte[drawing.Width * drawing.Height * 4];
        for (int from = 0, to = 0; to < inks.Length; from += 3, to += 4)
        {
            drawing.Rgb.AsSpan(from, 3).CopyTo(inks.AsSpan(to));
            inks[to + 3] = 255;
        }

        return Compress(inks, drawing.Width, drawing.Height, TurboJpeg.FormatCmyk, 0, 90);
    }

    /// <summary>The file with an Exif segment that holds an orientation mark, little- or big-endian.</summary>
    public static byte[] WithOrientation(byte[] jpeg, int mark, bool little) => WithExif(jpeg, ExifMaker.Orientation(mark, little));

    public static byte[] WithExif(byte[] jpeg, byte[] tiff)
    {
        byte[] payload = [.. "Exif\0\0"u8, .. tiff];
        return [.. jpeg[..2], 0xFF, 0xE1, .. UInt16(payload.Length + 2), .. payload, .. jpeg[2..]];
    }

    /// <summary>The file with other numbers in its frame header.</summary>
    public static byte[] WithSize(byte[] jpeg, int width, int height)
    {
        var changed = (byte[])jpeg.Clone();
        var frame = FindFrame(jpeg);
        BinaryPrimitives.WriteUInt16BigEndian(changed.AsSpan(frame + 5), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(changed.AsSpan(frame + 7), (ushort)width);
        return changed;
    }

    public static int FindFrame(byte[] jpeg)
    {
        for (var at = 2; ; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 2)))
        {
            if (jpeg[at + 1] is 0xC0 or 0xC2)
            {
                return at;
            }
        }
    }

    private static byte[] UInt16(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] Compress(byte[] samples, int width, int height, int format, int flags, int quality)
    {
        var handle = TurboJpeg.InitCompress();
        var target = new byte[(int)TurboJpeg.BufferSize(width, height, Subsampling444)];
        fixed (byte* source = samples, start = target)
        {
            var jpeg = start;
            var length = (nuint)target.Length;
            Assert.Equal(0, TurboJpeg.Compress(
                handle, source, width, 0, height, format, &jpeg, &length, Subsampling444, quality, flags | TurboJpeg.FlagNoReallocation));
            _ = TurboJpeg.Destroy(handle);
            return target[..(int)length];
        }
    }
}
