using System.Runtime.InteropServices;
using Anxin.Forensics.Media.Native;

namespace Anxin.Forensics.Media.Decoding;

/// <summary>Decodes PNG through libpng, which lays transparent pixels on white and turns every colour type into 8-bit RGB.</summary>
internal static unsafe class PngDecoder
{
    public static Raster Decode(ReadOnlySpan<byte> bytes, MediaInfo info, PictureSize wanted)
    {
        var image = new PngImage { Version = LibPng.Version };
        fixed (byte* png = bytes)
        {
            try
            {
                if (LibPng.BeginRead(&image, png, (nuint)bytes.Length) == 0)
                {
                    throw Refused(&image);
                }

                return image.Width == info.Width && image.Height == info.Height
                    ? Finish(&image, info.Size, wanted)
                    : throw new MediaException(Problems.Corrupt("its header is ambiguous"));
            }
            finally
            {
                LibPng.Free(&image);
            }
        }
    }

    private static Raster Finish(PngImage* image, PictureSize size, PictureSize wanted)
    {
        image->Format = LibPng.FormatRgb;
        image->Flags |= LibPng.Flag16BitSrgb;
        var white = stackalloc byte[] { 255, 255, 255 };
        var stride = size.Width * 3;
        using var pixels = new NativeBuffer((long)stride * size.Height);
        if (LibPng.FinishRead(image, white, pixels.Start, stride, 0) == 0)
        {
            throw Refused(image);
        }

        return AreaAverage.Shrink(pixels.Start, stride, size, 3, wanted);
    }

    private static MediaException Refused(PngImage* image)
    {
        var reason = Marshal.PtrToStringUTF8((nint)image->Message);
        return new MediaException(Problems.Corrupt($"its picture data cannot be decoded ({reason})"));
    }
}
