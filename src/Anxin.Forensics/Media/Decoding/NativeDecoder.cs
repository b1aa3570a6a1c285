using Anxin.Forensics.Media.Native;

namespace Anxin.Forensics.Media.Decoding;

/// <summary>The decoder of a format, with the library it needs; GIF and BMP need none.</summary>
internal sealed class NativeDecoder(string library, string package, NativeDecoder.Work decode)
{
    /// <summary>Decodes an examined file to RGB of the wanted size, in stored orientation.</summary>
    public delegate Raster Work(ReadOnlySpan<byte> bytes, MediaInfo info, PictureSize wanted);

    private static readonly NativeDecoder _jpeg = new(TurboJpeg.Library, TurboJpeg.Package, JpegDecoder.Decode);
    private static readonly NativeDecoder _png = new(LibPng.Library, LibPng.Package, PngDecoder.Decode);
    private static readonly NativeDecoder _webP = new(LibWebP.Library, LibWebP.Package, WebPDecoder.Decode);
    private static readonly NativeDecoder _heic = new(LibHeif.Library, LibHeif.Package, HeifDecoder.Decode);
    private static readonly NativeDecoder _gif = new("", "", GifDecoder.Decode);
    private static readonly NativeDecoder _bmp = new("", "", BmpDecoder.Decode);

    public static NativeDecoder For(MediaFormat format) => format switch
    {
        MediaFormat.Jpeg => _jpeg,
        MediaFormat.Png => _png,
        MediaFormat.WebP => _webP,
        MediaFormat.Heic or MediaFormat.Avif => _heic,
        MediaFormat.Gif => _gif,
        MediaFormat.Bmp => _bmp,
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>Decodes; throws <see cref="MediaException"/> when the library refuses the file or is not installed.</summary>
    public Raster Decode(ReadOnlySpan<byte> bytes, MediaInfo info, PictureSize wanted)
    {
        try
        {
            return decode(bytes, info, wanted);
        }
        catch (Exception failure) when (MissingLibrary.Is(failure))
        {
            throw MissingLibrary.Explain(failure, library, package);
        }
    }
}
