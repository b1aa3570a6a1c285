using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Anxin.Forensics.Tests.Media.Pictures;

/// <summary>Makes WebP files for tests, through libwebp's encoder.</summary>
internal static unsafe partial class WebPMaker
{
    public static byte[] Lossy(Drawing drawing)
    {
        fixed (byte* rgb = drawing.Rgb)
        {
            byte* file;
            return Take(EncodeRgb(rgb, drawing.Width, drawing.Height, drawing.Width * 3, 85, &file), file);
        }
    }

    public static byte[] Lossless(Drawing drawing)
    {
        fixed (byte* rgb = drawing.Rgb)
        {
            byte* file;
            return Take(EncodeLosslessRgb(rgb, drawing.Width, drawing.Height, drawing.Width * 3, &file), file);
        }
    }

    /// <summary>Lossy, the left half opaque, the right half wholly transparent.</summary>
    public static byte[] HalfTransparent(Drawing drawing)
    {
        var rgba = new byte[drawing.Width * drawing.Height * 4];
        for (int from = 0, to = 0; to < rgba.Length; from += 3, to += 4)
        {
            drawing.Rgb.AsSpan(from, 3).CopyTo(rgba.AsSpan(to));
            rgba[to + 3] = 2 * (from / 3 % drawing.Width) < drawing.Width ? (byte)255 : (byte)0;
        }

        fixed (byte* source = rgba)
        {
            byte* file;
            return Take(EncodeRgba(source, drawing.Width, drawing.Height, drawing.Width * 4, 85, &file), file);
        }
    }

    /// <summary>The picture of a simple file in an extended one, with a canvas of any size, flags, and more chunks behind it.</summary>
    public static byte[] Extended(byte[] simple, int canvasWidth, int canvasHeight, byte flags, params byte[] behind)
    {
        byte[] header = [flags, 0, 0, 0, .. UInt24(canvasWidth - 1), .. UInt24(canvasHeight - 1)];
        return File([.. Chunk("VP8X", header), .. simple[12..], .. behind]);
    }

    public static byte[] Chunk(string type, byte[] payload) =>
        [.. System.Text.Encoding.ASCII.GetBytes(type), .. UInt32(payload.Length), .. payload, .. new byte[payload.Length & 1]];

    private static byte[] File(byte[] body) => [.. "RIFF"u8, .. UInt32(body.Length + 4), .. "WEBP"u8, .. body];

    private static byte[] UInt24(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16)];

    private static byte[] UInt32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    private static byte[] Take(nuint length, byte* file)
    {
        Assert.NotEqual((nuint)0, length);
        var bytes = new ReadOnlySpan<byte>(file, (int)length).ToArray();
        Free(file);
        return bytes;
    }

    [LibraryImport("libwebp.so.7", EntryPoint = "WebPEncodeRGB")]
    private static partial nuint EncodeRgb(byte* rgb, int width, int height, int stride, float quality, byte** file);

    [LibraryImport("libwebp.so.7", EntryPoint = "WebPEncodeRGBA")]
    private static partial nuint EncodeRgba(byte* rgba, int width, int height, int stride, float quality, byte** file);

    [LibraryImport("libwebp.so.7", EntryPoint = "WebPEncodeLosslessRGB")]
    private static partial nuint EncodeLosslessRgb(byte* rgb, int width, int height, int stride, byte** file);

    [LibraryImport("libwebp.so.7", EntryPoint = "WebPFree")]
    private static partial void Free(byte* file);
}
