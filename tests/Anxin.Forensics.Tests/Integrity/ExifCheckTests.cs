using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Integrity;

public sealed class ExifCheckTests
{
    private const string Check = "integrity.exif";
    private const ushort Make = 0x010F;

    private static readonly Drawing _goods = Goods.Of(3, 160, 120);

    [Fact]
    public void A_size_as_said_fits_also_when_it_lies_on_its_side()
    {
        Assert.Equal("exif-fits", Code(Saying(160, 120)));
        Assert.Equal("exif-fits", Code(Saying(120, 160)));
    }

    [Fact]
    public void Another_size_than_said_is_told()
    {
        var finding = Saying(1600, 1200).Finding(Check);
        Assert.Equal((Outcome.NoConclusion, "exif-other-size"), (finding.Outcome, finding.Reason.Code));
        Assert.Equal("1600 × 1200", finding.Reason.Parameters["said"]);
    }

    [Fact]
    public void A_camera_named_in_a_file_that_a_program_built_is_told()
    {
        var exif = ExifTextMaker.Of((Make, ExifTextMaker.Text("Maker")));
        var file = JpegMaker.Of(_goods);
        Assert.Equal("exif-saved-anew", Code(JpegMaker.WithExif(file, exif)));
        Assert.Equal("exif-fits", Code(JpegMaker.WithExif([.. file[..2], .. file[20..]], exif)));
    }

    [Fact]
    public void A_file_that_says_nothing_about_its_capture_proves_nothing() => Assert.Equal("exif-none", Code(JpegMaker.Of(_goods)));

    [Fact]
    public void Links_in_a_loop_do_no_harm() => Assert.Equal("exif-fits", Code(JpegMaker.WithExif(JpegMaker.Of(_goods), ExifMaker.Loop())));

    private static byte[] Saying(int width, int height) =>
        JpegMaker.WithExif(JpegMaker.Of(_goods), ExifThumbnailMaker.Of([], width, height));

    private static string Code(byte[] file)
    {
        var finding = file.Finding(Check);
        Assert.Equal(Outcome.NoConclusion, finding.Outcome);
        return finding.Reason.Code;
    }
}
