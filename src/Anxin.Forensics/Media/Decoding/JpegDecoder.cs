using System.Runtime.InteropServices;
using Anxin.Forensics.Media.Native;
using Anxin.Forensics.Media.Structure;

namespace Anxin.Forensics.Media.Decoding;

/// <summary>Decodes JPEG through libjpeg-turbo, which shrinks by eighths while it decodes.</summary>
internal static unsafe class JpegDecoder
{
    public static Raster Decode(ReadOnlySpan<byte> bytes, MediaInfo info, PictureSize wanted)
    {
        var isCmyk = JpegFrame.Components(bytes) == 4;
        var channels = isCmyk ? 4 : 3;
        var size = Scaled(info.Size, wanted);
        using var pixels = new NativeBuffer(size.Pixels * channels);
        Decompress(JpegFrame.WithHeight(bytes, info.Height), pixels.Start, size, channels);
        var shrunk = AreaAverage.Shrink(pixels.Start, (long)size.Width * channels, size, channels, wanted);
        return isCmyk ? OnWhite.FromCmyk(shrunk, JpegStructure.HasAdobeMark(bytes)) : shrunk;
    }

    // The smallest of 1/8, 1/4, 1/2 and 1 that is not below the size wanted: those have fast code, and the rest is averaged exactly.
    private static PictureSize Scaled(PictureSize full, PictureSize wanted)
    {
        var divisor = 8;
        while (divisor > 1 && (Divided(full.Width, divisor) < wanted.Width || Divided(full.Height, divisor) < wanted.Height))
        {
            divisor /= 2;
        }

        return new PictureSize(Divided(full.Width, divisor), Divided(full.Height, divisor));
    }

    private static int Divided(int side, int divisor) => (side + divisor - 1) / divisor;

    private static void Decompress(ReadOnlySpan<byte> bytes, byte* target, PictureSize size, int channels)
    {
        var handle = TurboJpeg.InitDecompress();
        if (handle == 0)
        {
            throw new MediaException(Problems.OutOfMemory());
        }

        try
        {
            var format = channels == 4 ? TurboJpeg.FormatCmyk : TurboJpeg.FormatRgb;
            fixed (byte* jpeg = bytes)
            {
                var done = TurboJpeg.Decompress(
                    handle, jpeg, (nuint)bytes.Length,
                    target, size.Width, size.Width * channels, size.Height, format, TurboJpeg.FlagLimitScans);

                // A warning means that pixels were lost; what is left is still worth a look.
                if (done != 0 && TurboJpeg.ErrorCode(handle) == TurboJpeg.ErrorFatal)
                {
                    var reason = Marshal.PtrToStringUTF8((nint)TurboJpeg.ErrorText(handle));
                    throw new MediaException(Problems.Corrupt($"its picture data cannot be decoded ({reason})"));
                }
            }
        }
        finally
        {
            _ = TurboJpeg.Destroy(handle);
        }
    }
}
