using System.Runtime.InteropServices;

namespace Anxin.Forensics.Media.Native;

/// <summary>libwebp's <c>WebPBitstreamFeatures</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct WebPFeatures
{
    public int Width;
    public int Height;
    public int HasAlpha;
    public int HasAnimation;
    public int Format;
    private fixed uint _padding[5];
}
