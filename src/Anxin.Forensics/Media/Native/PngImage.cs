using System.Runtime.InteropServices;

namespace Anxin.Forensics.Media.Native;

/// <summary>libpng's <c>png_image</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct PngImage
{
    public nint Opaque;
    public uint Version;
    public uint Width;
    public uint Height;
    public uint Format;
    public uint Flags;
    public uint ColourMapEntries;
    public uint WarningOrError;
    public fixed byte Message[64];
}
