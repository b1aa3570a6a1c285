using Anxin.Forensics.Media;
using Anxin.Forensics.Pixels;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Pixels;

public sealed class PictureTests
{
    [Fact]
    public void The_same_pixels_have_the_same_hash_in_another_file_and_other_pixels_another()
    {
        var drawing = Drawing.Scene(80, 60);
        Assert.Equal(Hash(PngMaker.Of(drawing)), Hash(WebPMaker.Lossless(drawing)));
        Assert.NotEqual(Hash(PngMaker.Of(drawing)), Hash(PngMaker.Of(drawing.With(v => (byte)(v ^ 1)))));
        Assert.NotEqual(Hash(PngMaker.Of(drawing)), Hash(PngMaker.Of(drawing with { Width = 60, Height = 80 })));
    }

    [Fact]
    public void A_picture_above_sixteen_megapixels_is_shrunk_and_has_no_hash_of_pixels()
    {
        var picture = Decode(PngMaker.TwoColours(5000, 4000));
        Assert.Equal((false, null, 5000), (picture.IsWhole, picture.PixelHash(), picture.Upright.Width));
        Assert.InRange(picture.Within(int.MaxValue).Pixels, 15_000_000, 16_100_000);
    }

    [Fact]
    public void A_turned_picture_tells_its_upright_size()
    {
        var picture = Decode(JpegMaker.WithOrientation(JpegMaker.Of(Drawing.Scene(80, 60)), 6, little: true));
        Assert.Equal((60, 80, true), (picture.Upright.Width, picture.Upright.Height, picture.IsWhole));
    }

    private static string? Hash(byte[] file) => Decode(file).PixelHash();

    private static Picture Decode(byte[] file)
    {
        Assert.True(MediaFile.TryExamine(file, new MediaLimits(), out var info, out _));
        return Picture.Decode(file, info);
    }
}
