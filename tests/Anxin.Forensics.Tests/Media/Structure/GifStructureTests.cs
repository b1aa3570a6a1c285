using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Structure;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Media.Structure;

public sealed class GifStructureTests
{
    private static readonly byte[] _gif = GifMaker.Of(Drawing.Scene(20, 10));

    [Fact]
    public void The_canvas_is_the_size() => Assert.Equal((null, new PictureSize(20, 10)), (GifStructure.Examine(_gif, new(), out var size), size));

    [Fact]
    public void A_file_cut_anywhere_before_its_picture_ends_is_refused()
    {
        for (var length = 14; length < _gif.Length - 1; length += 7)
        {
            Assert.NotNull(GifStructure.Examine(_gif.AsSpan(0, length), new MediaLimits(), out _));
        }
    }

    [Fact]
    public void A_canvas_of_many_pixels_is_refused_before_anything_is_decoded()
    {
        var bomb = (byte[])_gif.Clone();
        (bomb[6], bomb[7], bomb[8], bomb[9]) = (0xFF, 0x4E, 0xFF, 0x4E); // 20,223 a side

        Assert.Equal("photo_too_many_pixels", GifStructure.Examine(bomb, new MediaLimits(), out _)?.Code);
    }

    [Fact]
    public void A_picture_beyond_its_canvas_is_refused()
    {
        var wide = (byte[])_gif.Clone();
        wide[6] = 19;

        Assert.Equal("photo_corrupt", GifStructure.Examine(wide, new MediaLimits(), out _)?.Code);
    }

    [Fact]
    public void A_comment_and_xmp_are_read()
    {
        byte[] comment = [0x21, 0xFE, .. GifMaker.Blocks(System.Text.Encoding.UTF8.GetBytes(XmpMaker.Label()))];
        byte[] trailer = [1, .. Enumerable.Range(0, 256).Select(i => (byte)(255 - i)), 0];
        byte[] xmp = [0x21, 0xFF, 11, .. "XMP DataXMP"u8, .. XmpMaker.Element(XmpMaker.Tc260, "AIGC", XmpMaker.Label()), .. trailer];

        foreach (var block in new[] { comment, xmp })
        {
            Assert.Equal("aigc-declared-sure", GifMaker.Of(Drawing.Scene(20, 10), before: block).Finding("provenance.aigc").Reason.Code);
        }
    }
}
