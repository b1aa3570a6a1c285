using System.Runtime.InteropServices;

namespace Anxin.Forensics.Media.Native;

/// <summary>libwebp's <c>WebPDecBuffer</c>, with the RGBA side of its union (80 bytes long for the sake of the other side).</summary>
[StructLayout(LayoutKind.Explicit, Size = 120)]
internal unsafe struct WebPBuffer
{
    [FieldOffset(0)]
    public int ColourMode;

    [FieldOffset(4)]
    public int Width;

    [FieldOffset(8)]
    public int Height;

    [FieldOffset(12)]
    public int IsExternalMemory;

    [FieldOffset(16)]
    public byte* Rgba;

    [FieldOffset(24)]
    public int Stride;

    [FieldOffset(32)]
    public nuint Size;
}
