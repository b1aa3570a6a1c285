using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Decoding;
using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Comparing.Differing;

/// <summary>Three planes: red, green and blue, or brightness and two colour differences.</summary>
internal sealed record Colours(Plane First, Plane Second, Plane Third) : IDisposable
{
    public PictureSize Size => First.Size;

    public Plane this[int channel] => channel switch
    {
        0 => First,
        1 => Second,
        _ => Third,
    };

    public static Colours Of(Raster rgb) => new(
        Plane.Of(rgb.Size, Luma.Plane(rgb, 0)), Plane.Of(rgb.Size, Luma.Plane(rgb, 1)), Plane.Of(rgb.Size, Luma.Plane(rgb, 2)));

    public void Dispose()
    {
        First.Dispose();
        Second.Dispose();
        Third.Dispose();
    }
}
