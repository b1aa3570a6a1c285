using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Decoding;

namespace Anxin.Forensics.Tests.Media.Decoding;

public sealed class OnWhiteTests
{
    [Fact]
    public void Half_of_black_on_white_is_grey() => Assert.Equal([127, 127, 127], OnWhite.FromAlpha(Pixel(0, 0, 0, 128)).Samples);

    [Fact]
    public void A_premultiplied_colour_keeps_its_share() =>
        Assert.Equal([227, 127, 137], OnWhite.FromPremultiplied(Pixel(100, 0, 10, 128)).Samples);

    [Fact]
    public void Full_ink_is_black_and_no_ink_is_white_either_way_round()
    {
        Assert.Equal([255, 255, 255], OnWhite.FromCmyk(Pixel(0, 0, 0, 0), inverted: false).Samples);
        Assert.Equal([0, 0, 0], OnWhite.FromCmyk(Pixel(0, 0, 0, 255), inverted: false).Samples);
        Assert.Equal([255, 255, 255], OnWhite.FromCmyk(Pixel(255, 255, 255, 255), inverted: true).Samples);
        Assert.Equal([0, 255, 255], OnWhite.FromCmyk(Pixel(255, 0, 0, 0), inverted: false).Samples);
    }

    private static Raster Pixel(byte a, byte b, byte c, byte d) => new(new PictureSize(1, 1), 4, [a, b, c, d]);
}
