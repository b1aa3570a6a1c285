using System.Runtime.InteropServices;

namespace Anxin.Forensics.Media.Native;

/// <summary>The functions of libwebp's advanced decoding interface that are used here.</summary>
internal static unsafe partial class LibWebP
{
    public const string Library = "libwebp.so.7";
    public const string Package = "libwebp7";
    public const int DecoderVersion = 0x0209;
    public const int ModeRgb = 0;
    public const int ModePremultipliedRgba = 7;
    public const int StatusOk = 0;
    public const int StatusOutOfMemory = 1;

    [LibraryImport(Library, EntryPoint = "WebPInitDecoderConfigInternal")]
    internal static partial int InitConfig(WebPDecoderConfig* config, int version);

    [LibraryImport(Library, EntryPoint = "WebPGetFeaturesInternal")]
    internal static partial int GetFeatures(byte* bytes, nuint length, WebPFeatures* features, int version);

    [LibraryImport(Library, EntryPoint = "WebPDecode")]
    internal static partial int Decode(byte* bytes, nuint length, WebPDecoderConfig* config);

    [LibraryImport(Library, EntryPoint = "WebPFreeDecBuffer")]
    internal static partial void FreeBuffer(WebPBuffer* buffer);
}
