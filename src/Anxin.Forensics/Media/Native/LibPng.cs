using System.Runtime.InteropServices;

namespace Anxin.Forensics.Media.Native;

/// <summary>The functions of libpng's simplified interface that are used here.</summary>
internal static unsafe partial class LibPng
{
    public const string Library = "libpng16.so.16";
    public const string Package = "libpng16-16";
    public const uint Version = 1;
    public const uint FormatRgb = 2;

    /// <summary>16-bit files without a gamma mark hold sRGB values, as screenshots and phones write them, and not linear light.</summary>
    public const uint Flag16BitSrgb = 4;

    [LibraryImport(Library, EntryPoint = "png_image_begin_read_from_memory")]
    internal static partial int BeginRead(PngImage* image, byte* bytes, nuint length);

    [LibraryImport(Library, EntryPoint = "png_image_finish_read")]
    internal static partial int FinishRead(PngImage* image, byte* background, byte* target, int stride, nint colourMap);

    [LibraryImport(Library, EntryPoint = "png_image_free")]
    internal static partial void Free(PngImage* image);
}
