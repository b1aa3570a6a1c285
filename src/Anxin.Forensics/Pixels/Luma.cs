using Anxin.Forensics.Media.Decoding;

namespace Anxin.Forensics.Pixels;

/// <summary>Brightness of RGB pixels (ITU-R BT.601 weights), in whole numbers, so that it is the same on every machine.</summary>
internal static class Luma
{
    // 0.299, 0.587 and 0.114 in 1/65536; they add up to 65536.
    private const uint Red = 19_595;
    private const uint Green = 38_470;
    private const uint Blue = 7_471;

    public static byte[] Of(Raster rgb)
    {
        var luma = new byte[rgb.Size.Pixels];
        for (var i = 0; i < luma.Length; i++)
        {
            luma[i] = Of(rgb.Samples[3 * i], rgb.Samples[(3 * i) + 1], rgb.Samples[(3 * i) + 2]);
        }

        return luma;
    }

    /// <summary>One of the three colours as a plane of its own: 0 red, 1 green, 2 blue.</summary>
    public static byte[] Plane(Raster rgb, int channel)
    {
        var plane = new byte[rgb.Size.Pixels];
        for (int i = 0, from = channel; i < plane.Length; i++, from += 3)
        {
            plane[i] = rgb.Samples[from];
        }

        return plane;
    }

    private static byte Of(byte red, byte green, byte blue) => (byte)(((Red * red) + (Green * green) + (Blue * blue) + 32_768) >> 16);
}
