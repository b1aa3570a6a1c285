using System.Runtime.InteropServices;
using Anxin.Forensics.Media.Native;

namespace Anxin.Forensics.Media.Decoding;

/// <summary>Writes baseline JPEG with 4:2:0 chroma and no metadata at all, through libjpeg-turbo.</summary>
internal static unsafe class JpegEncoder
{
    public static byte[] Encode(Raster picture, int quality)
    {
        try
        {
            return Compress(picture, quality);
        }
        catch (Exception failure) when (MissingLibrary.Is(failure))
        {
            throw MissingLibrary.Explain(failure, TurboJpeg.Library, TurboJpeg.Package);
        }
    }

    private static byte[] Compress(Raster picture, int quality)
    {
        var (width, height) = (picture.Size.Width, picture.Size.Height);
        var length = TurboJpeg.BufferSize(width, height, TurboJpeg.Subsampling420);
        var handle = TurboJpeg.InitCompress();
        if (handle == 0)
        {
            throw new MediaException(Problems.OutOfMemory());
        }

        using var target = new NativeBuffer((long)length);
        try
        {
            var jpeg = target.Start;
            fixed (byte* source = picture.Samples)
            {
                var done = TurboJpeg.Compress(
                    handle, source, width, width * 3, height, TurboJpeg.FormatRgb,
                    &jpeg, &length, TurboJpeg.Subsampling420, quality, TurboJpeg.FlagNoReallocation);
                return done == 0
                    ? new ReadOnlySpan<byte>(jpeg, (int)length).ToArray()
                    : throw new InvalidOperationException(Marshal.PtrToStringUTF8((nint)TurboJpeg.ErrorText(handle)));
            }
        }
        finally
        {
            _ = TurboJpeg.Destroy(handle);
        }
    }
}
