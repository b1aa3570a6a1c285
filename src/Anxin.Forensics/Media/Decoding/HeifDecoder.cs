using System.Runtime.InteropServices;
using Anxin.Forensics.Media.Native;

namespace Anxin.Forensics.Media.Decoding;

/// <summary>Decodes HEIC and AVIF through libheif, which turns, mirrors and crops the picture as the file says.</summary>
internal static unsafe class HeifDecoder
{
    // A second fence: the sizes of all pictures in the file were checked before.
    private const int LargestSide = 32_768;

    public static Raster Decode(ReadOnlySpan<byte> bytes, MediaInfo info, PictureSize wanted)
    {
        var isAv1 = info.Format == MediaFormat.Avif;
        if (LibHeif.HaveDecoder(isAv1 ? LibHeif.CompressionAv1 : LibHeif.CompressionHevc) == 0)
        {
            throw new MediaException(isAv1 ? Problems.DecoderMissing("for AV1", "libdav1d6") : Problems.DecoderMissing("for HEVC", "libde265-0"));
        }

        var context = LibHeif.AllocateContext();
        try
        {
            fixed (byte* heif = bytes)
            {
                LibHeif.LimitSide(context, LargestSide);
                LibHeif.LimitThreads(context, 0);
                Check(LibHeif.Read(context, heif, (nuint)bytes.Length, 0));
                nint handle;
                Check(LibHeif.PrimaryHandle(context, &handle));
                return DecodePrimary(handle, info.Size, wanted);
            }
        }
        finally
        {
            LibHeif.FreeContext(context);
        }
    }

    private static Raster DecodePrimary(nint handle, PictureSize stored, PictureSize wanted)
    {
        nint image = 0;
        try
        {
            var told = new PictureSize(LibHeif.HandleWidth(handle), LibHeif.HandleHeight(handle));
            if (told is not { Width: > 0, Height: > 0 } || told.Pixels > stored.Pixels)
            {
                throw new MediaException(Problems.Corrupt("its header is ambiguous"));
            }

            var channels = LibHeif.HasAlpha(handle) == 0 ? 3 : 4;
            var chroma = channels == 4 ? LibHeif.ChromaInterleavedRgba : LibHeif.ChromaInterleavedRgb;
            Check(LibHeif.Decode(handle, &image, LibHeif.ColourRgb, chroma, 0));
            return Shrink(image, channels, Math.Max(wanted.Width, wanted.Height));
        }
        finally
        {
            if (image != 0)
            {
                LibHeif.ReleaseImage(image);
            }

            LibHeif.ReleaseHandle(handle);
        }
    }

    private static Raster Shrink(nint image, int channels, int maxSide)
    {
        var size = new PictureSize(
            LibHeif.ImageWidth(image, LibHeif.ChannelInterleaved), LibHeif.ImageHeight(image, LibHeif.ChannelInterleaved));
        int stride;
        var pixels = LibHeif.Plane(image, LibHeif.ChannelInterleaved, &stride);
        if (pixels is null || size is not { Width: > 0, Height: > 0 } || stride < size.Width * channels)
        {
            throw new MediaException(Problems.Corrupt("its picture data cannot be decoded"));
        }

        // Turning and cropping happen inside the decoder, so the shape is known only now.
        var shrunk = AreaAverage.Shrink(pixels, stride, size, channels, size.Within(maxSide));
        return channels == 4 ? OnWhite.FromAlpha(shrunk) : shrunk;
    }

    private static void Check(HeifError error)
    {
        if (error.Code != 0)
        {
            var reason = Marshal.PtrToStringUTF8((nint)error.Message);
            throw new MediaException(error.Code switch
            {
                HeifError.MemoryAllocation => Problems.OutOfMemory(),
                HeifError.UnsupportedFeature => Problems.Unsupported($"a HEIC picture with a rare feature ({reason})"),
                _ => Problems.Corrupt($"its picture data cannot be decoded ({reason})"),
            });
        }
    }
}
