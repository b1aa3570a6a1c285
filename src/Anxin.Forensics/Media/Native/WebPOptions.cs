using System.Runtime.InteropServices;

namespace Anxin.Forensics.Media.Native;

/// <summary>libwebp's <c>WebPDecoderOptions</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct WebPOptions
{
    public int BypassFiltering;
    public int NoFancyUpsampling;
    public int UseCropping;
    public int CropLeft;
    public int CropTop;
    public int CropWidth;
    public int CropHeight;
    public int UseScaling;
    public int ScaledWidth;
    public int ScaledHeight;
    public int UseThreads;
    public int DitheringStrength;
    public int Flip;
    public int AlphaDitheringStrength;
    private fixed uint _padding[5];
}
