using System.Runtime.InteropServices;

namespace Anxin.Forensics.Media.Native;

/// <summary>The functions of libheif that are used here.</summary>
internal static unsafe partial class LibHeif
{
    public const string Library = "libheif.so.1";
    public const string Package = "libheif1";
    public const int ColourRgb = 1;
    public const int ChromaInterleavedRgb = 10;
    public const int ChromaInterleavedRgba = 11;
    public const int ChannelInterleaved = 10;
    public const int CompressionHevc = 1;
    public const int CompressionAv1 = 4;

    [LibraryImport(Library, EntryPoint = "heif_have_decoder_for_format")]
    internal static partial int HaveDecoder(int compression);

    [LibraryImport(Library, EntryPoint = "heif_context_alloc")]
    internal static partial nint AllocateContext();

    [LibraryImport(Library, EntryPoint = "heif_context_free")]
    internal static partial void FreeContext(nint context);

    [LibraryImport(Library, EntryPoint = "heif_context_set_maximum_image_size_limit")]
    internal static partial void LimitSide(nint context, int maxSide);

    [LibraryImport(Library, EntryPoint = "heif_context_set_max_decoding_threads")]
    internal static partial void LimitThreads(nint context, int threads);

    [LibraryImport(Library, EntryPoint = "heif_context_read_from_memory_without_copy")]
    internal static partial HeifError Read(nint context, byte* bytes, nuint length, nint options);

    [LibraryImport(Library, EntryPoint = "heif_context_get_primary_image_handle")]
    internal static partial HeifError PrimaryHandle(nint context, nint* handle);

    [LibraryImport(Library, EntryPoint = "heif_image_handle_release")]
    internal static partial void ReleaseHandle(nint handle);

    [LibraryImport(Library, EntryPoint = "heif_image_handle_get_width")]
    internal static partial int HandleWidth(nint handle);

    [LibraryImport(Library, EntryPoint = "heif_image_handle_get_height")]
    internal static partial int HandleHeight(nint handle);

    [LibraryImport(Library, EntryPoint = "heif_image_handle_has_alpha_channel")]
    internal static partial int HasAlpha(nint handle);

    [LibraryImport(Library, EntryPoint = "heif_decode_image")]
    internal static partial HeifError Decode(nint handle, nint* image, int colour, int chroma, nint options);

    [LibraryImport(Library, EntryPoint = "heif_image_release")]
    internal static partial void ReleaseImage(nint image);

    [LibraryImport(Library, EntryPoint = "heif_image_get_width")]
    internal static partial int ImageWidth(nint image, int channel);

    [LibraryImport(Library, EntryPoint = "heif_image_get_height")]
    internal static partial int ImageHeight(nint image, int channel);

    [LibraryImport(Library, EntryPoint = "heif_image_get_plane_readonly")]
    internal static partial byte* Plane(nint image, int channel, int* stride);
}
