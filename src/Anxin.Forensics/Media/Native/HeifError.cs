using System.Runtime.InteropServices;

namespace Anxin.Forensics.Media.Native;

/// <summary>libheif's <c>heif_error</c>, returned by value; code 0 is success.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct HeifError
{
    public const int MemoryAllocation = 6;
    public const int UnsupportedFeature = 4;

    public int Code;
    public int SubCode;
    public byte* Message;
}
