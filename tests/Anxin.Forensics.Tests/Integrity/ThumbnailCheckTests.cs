using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Integrity;

public sealed class ThumbnailCheckTests
{
    private const string Check = "integrity.thumbnail";

    private static readonly Drawing _goods = Goods.Of(60);

    [Fact]
    public void A_photo_with_its_own_small_picture_is_not_doubted()
    {
        for (var seed = 60; seed < 70; seed++)
        {
            var goods = Goods.Of(seed);
            var finding = With(goods, Small(goods)).Finding(Check);
            Assert.Equal((Outcome.NoConclusion, "thumbnail-fits"), (finding.Outcome, finding.Reason.Code));
        }
    }

    [Fact]
    public void A_place_changed_since_the_small_picture_was_made_is_marked()
    {
        var changed = _goods.With(Plain(100, 80), 300, 200);
        var finding = With(changed, Small(_goods)).Finding(Check);

        Assert.Equal((Outcome.Doubts, "thumbnail-place-differs"), (finding.Outcome, finding.Reason.Code));
        var box = finding.Regions[0];
        Assert.InRange(box.X, 285, 400);
        Assert.InRange(box.X + box.Width, 320, 415);
        Assert.InRange(box.Y, 185, 280);
        Assert.InRange(box.Y + box.Height, 210, 295);
    }

    [Fact]
    public void The_small_picture_turns_with_the_photo()
    {
        var stored = _goods.Lying(transposed: true, mirrored: false, flipped: true);
        var small = Small(_goods).Lying(transposed: true, mirrored: false, flipped: true);
        Assert.Equal("thumbnail-fits", With(stored, small, orientation: 6).Finding(Check).Reason.Code);
    }

    [Fact]
    public void A_small_picture_of_something_else_or_of_another_shape_is_told_and_proves_nothing()
    {
        Assert.Equal("thumbnail-other-picture", Unsure(With(_goods, Small(Goods.Of(61)))));
        Assert.Equal("thumbnail-other-shape", Unsure(With(_goods.Cropped(0, 0, 400, 400), Small(_goods))));
    }

    [Fact]
    public void A_file_without_a_small_picture_or_with_a_broken_one_says_nothing()
    {
        var small = JpegMaker.Of(Small(_goods));
        Assert.Equal("thumbnail-none", Unsure(JpegMaker.Of(_goods)));
        Assert.Equal("thumbnail-none", Unsure(PngMaker.Of(_goods)));
        Assert.Equal("thumbnail-none", Unsure(JpegMaker.WithExif(JpegMaker.Of(_goods), ExifThumbnailMaker.Of(small, 640, 480)[..^200])));
        Assert.Equal("thumbnail-none", Unsure(JpegMaker.WithExif(JpegMaker.Of(_goods), ExifThumbnailMaker.Of([1, 2, 3], 640, 480))));
    }

    private static string Unsure(byte[] file)
    {
        var finding = file.Finding(Check);
        Assert.Equal(Outcome.NoConclusion, finding.Outcome);
        return finding.Reason.Code;
    }

    private static byte[] With(Drawing photo, Drawing small, int orientation = 1) => JpegMaker.WithExif(
        JpegMaker.Of(photo), ExifThumbnailMaker.Of(JpegMaker.Of(small, quality: 70), photo.Width, photo.Height, orientation));

    private static Drawing Small(Drawing goods) => goods.Halved().Halved();

    private static Drawing Plain(int width, int height)
    {
        var rgb = new byte[3 * width * height];
        Array.Fill(rgb, (byte)12);
        return new Drawing(width, height, rgb);
    }
}
