using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Decoding;

namespace Anxin.Forensics.Tests.Media.Pictures;

/// <summary>A preview, decoded to look at its pixels.</summary>
internal static class Looked
{
    private static readonly MediaLimits _limits = new();

    public static Raster At(byte[] jpeg)
    {
        Assert.True(MediaFile.TryExamine(jpeg, _limits, out var info, out var problem), problem?.Message);
        Assert.Equal(MediaFormat.Jpeg, info.Format);
        return NativeDecoder.For(MediaFormat.Jpeg).Decode(jpeg, info, new PictureSize(info.Width, info.Height));
    }

    /// <summary>Asserts the colours in the middle of the four quarters, left to right and top to bottom.</summary>
    public static void ShouldShow(this Raster picture, params (byte R, byte G, byte B)[] quarters)
    {
        for (var i = 0; i < 4; i++)
        {
            var x = picture.Size.Width * (1 + (2 * (i % 2))) / 4;
            var y = picture.Size.Height * (1 + (2 * (i / 2))) / 4;
            picture.ShouldBe(quarters[i], x, y, tolerance: 14);
        }
    }

    public static void ShouldBe(this Raster picture, (byte R, byte G, byte B) colour, int x, int y, int tolerance)
    {
        var pixel = picture.Samples.AsSpan(((y * picture.Size.Width) + x) * 3, 3);
        var far = Math.Max(Math.Abs(pixel[0] - colour.R), Math.Max(Math.Abs(pixel[1] - colour.G), Math.Abs(pixel[2] - colour.B)));
        Assert.True(far <= tolerance, $"({pixel[0]}, {pixel[1]}, {pixel[2]}) at {x}, {y} instead of {colour}");
    }
}
