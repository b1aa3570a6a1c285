using System.Diagnostics;

namespace Anxin.Forensics.Media.Decoding;

/// <summary>Turns four channels into RGB: transparency is laid on white, inks are printed on white.</summary>
internal static class OnWhite
{
    public static Raster FromAlpha(Raster rgba) =>
        Convert(rgba, static (p, target) =>
        {
            for (var c = 0; c < 3; c++)
            {
                target[c] = (byte)Over255((p[c] * p[3]) + (255 * (255 - p[3])));
            }
        });

    public static Raster FromPremultiplied(Raster rgba) =>
        Convert(rgba, static (p, target) =>
        {
            for (var c = 0; c < 3; c++)
            {
                target[c] = (byte)Math.Min(255, p[c] + 255 - p[3]);
            }
        });

    /// <summary>Without a colour profile: each ink takes away its share of light, and so does black.</summary>
    public static Raster FromCmyk(Raster cmyk, bool inverted) =>
        inverted
            ? Convert(cmyk, static (p, target) =>
            {
                for (var c = 0; c < 3; c++)
                {
                    target[c] = (byte)Over255(p[c] * p[3]);
                }
            })
            : Convert(cmyk, static (p, target) =>
            {
                for (var c = 0; c < 3; c++)
                {
                    target[c] = (byte)Over255((255 - p[c]) * (255 - p[3]));
                }
            });

    private static int Over255(int product) => (product + 127) / 255;

    private static Raster Convert(Raster four, Action<ReadOnlySpan<byte>, Span<byte>> pixel)
    {
        Debug.Assert(four.Channels == 4);
        var rgb = new byte[four.Size.Pixels * 3];
        for (int from = 0, to = 0; to < rgb.Length; from += 4, to += 3)
        {
            pixel(four.Samples.AsSpan(from, 4), rgb.AsSpan(to, 3));
        }

        return new Raster(four.Size, 3, rgb);
    }
}
