using System.Runtime.InteropServices;

namespace Anxin.Forensics.Media.Native;

/// <summary>The functions of libjpeg-turbo's TurboJPEG interface, version 2, that are used here.</summary>
internal static unsafe partial class TurboJpeg
{
    public const string Library = "libturbojpeg.so.0";
    public const string Package = "libturbojpeg0";
    public const int FormatRgb = 0;
    public const int FormatCmyk = 11;
    public const int Subsampling420 = 2;
    public const int FlagNoReallocation = 1024;
    public const int FlagLimitScans = 32768;
    public const int ErrorFatal = 1;

    [LibraryImport(Library, EntryPoint = "tjInitDecompress")]
    internal static partial nint InitDecompress();

    [LibraryImport(Library, EntryPoint = "tjInitCompress")]
    internal static partial nint InitCompress();

    [LibraryImport(Library, EntryPoint = "tjDestroy")]
    internal static partial int Destroy(nint handle);

    [LibraryImport(Library, EntryPoint = "tjDecompress2")]
    internal static partial int Decompress(
        nint handle, byte* jpeg, nuint length, byte* target, int width, int pitch, int height, int pixelFormat, int flags);

    [LibraryImport(Library, EntryPoint = "tjCompress2")]
    internal static partial int Compress(
        nint handle, byte* source, int width, int pitch, int height, int pixelFormat,
        byte** jpeg, nuint* length, int subsampling, int quality, int flags);

    [LibraryImport(Library, EntryPoint = "tjBufSize")]
    internal static partial nuint BufferSize(int width, int height, int subsampling);

    [LibraryImport(Library, EntryPoint = "tjGetErrorStr2")]
    internal static partial byte* ErrorText(nint handle);

    [LibraryImport(Library, EntryPoint = "tjGetErrorCode")]
    internal static partial int ErrorCode(nint handle);
}
