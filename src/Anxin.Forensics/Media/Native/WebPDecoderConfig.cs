using System.Runtime.InteropServices;

namespace Anxin.Forensics.Media.Native;

/// <summary>libwebp's <c>WebPDecoderConfig</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct WebPDecoderConfig
{
    public WebPFeatures Input;
    public WebPBuffer Output;
    public WebPOptions Options;
}
