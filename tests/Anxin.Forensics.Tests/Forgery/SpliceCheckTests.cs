using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Forgery;

public sealed class SpliceCheckTests
{
    private const string Check = "forgery.splice";

    private static readonly Drawing _photo = Saved(Goods.Of(500), 70);
    private static readonly Drawing _forged = _photo.With(Goods.Of(501, 110, 90), 303, 205);

    [Theory]
    [InlineData("png")]
    [InlineData("jpeg")]
    [InlineData("progressive")]
    public void A_place_put_in_after_an_earlier_save_is_seen_and_marked(string kind)
    {
        var finding = File(_forged, kind).Finding(Check);

        Assert.Equal((Outcome.Doubts, "splice-seen"), (finding.Outcome, finding.Reason.Code));
        Assert.Equal(70, finding.Details["earlierQuality"].GetInt32());
        ShouldMark(finding, 303, 205, 110, 90);
    }

    [Fact]
    public void The_mark_turns_with_the_picture()
    {
        // Stored so that the orientation mark 6 turns it upright.
        var stored = File(_forged.Lying(transposed: true, mirrored: false, flipped: true), "jpeg");
        ShouldMark(JpegMaker.WithOrientation(stored, 6, little: true).Finding(Check), 303, 205, 110, 90);
    }

    [Theory]
    [InlineData("png")]
    [InlineData("jpeg")]
    [InlineData("progressive")]
    public void The_same_photo_saved_again_is_not_doubted(string kind)
    {
        var finding = File(_photo, kind).Finding(Check);
        Assert.Equal((Outcome.NoConclusion, "splice-not-seen"), (finding.Outcome, finding.Reason.Code));
    }

    [Fact]
    public void Photos_saved_once_show_nothing_to_go_by()
    {
        for (var seed = 510; seed < 525; seed++)
        {
            var finding = JpegMaker.Of(Goods.Of(seed), quality: 80 + (seed % 3 * 5)).Finding(Check);
            Assert.Equal((Outcome.NoConclusion, "splice-no-trace"), (finding.Outcome, finding.Reason.Code));
        }
    }

    [Fact]
    public void Other_kinds_of_file_are_not_looked_at() =>
        Assert.Equal("splice-not-looked", WebPMaker.Lossy(_forged).Finding(Check).Reason.Code);

    private static Drawing Saved(Drawing drawing, int quality) => drawing with { Rgb = Looked.At(JpegMaker.Of(drawing, quality: quality)).Samples };

    private static byte[] File(Drawing drawing, string kind) => kind switch
    {
        "png" => PngMaker.Of(drawing),
        "progressive" => JpegMaker.Of(drawing, JpegMaker.Progressive, 90),
        _ => JpegMaker.Of(drawing, quality: 90),
    };

    private static void ShouldMark(Finding finding, int left, int top, int width, int height)
    {
        var (both, marked) = (0, 0);
        for (var y = 0; y < finding.Mask!.Height; y++)
        {
            for (var x = 0; x < finding.Mask.Width; x++)
            {
                marked += finding.Mask[x, y] ? 1 : 0;
                both += finding.Mask[x, y] && x >= left && x < left + width && y >= top && y < top + height ? 1 : 0;
            }
        }

        Assert.InRange(both / (double)(width * height), 0.7, 1);
        Assert.InRange(both / (double)marked, 0.7, 1);
    }
}
