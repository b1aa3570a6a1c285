using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Integrity;

public sealed class EarlierSaveCheckTests
{
    private const string Check = "integrity.earlier-save";

    private static readonly Drawing _goods = Goods.Of(500);

    [Theory]
    [InlineData(60)]
    [InlineData(75)]
    public void The_quality_of_an_earlier_save_is_told(int quality)
    {
        var before = _goods with { Rgb = Looked.At(JpegMaker.Of(_goods, quality: quality)).Samples };
        ShouldTell(JpegMaker.Of(before, quality: 92), "earlier-save-seen", quality);
        ShouldTell(PngMaker.Of(before), "earlier-save-was-jpeg", quality);
    }

    [Fact]
    public void A_photo_saved_once_shows_none_and_other_kinds_of_file_are_not_looked_at()
    {
        Assert.Equal("earlier-save-not-seen", JpegMaker.Of(_goods, quality: 85).Finding(Check).Reason.Code);
        Assert.Equal("earlier-save-not-looked", WebPMaker.Lossy(_goods).Finding(Check).Reason.Code);
    }

    private static void ShouldTell(byte[] file, string code, int quality)
    {
        var finding = file.Finding(Check);
        Assert.Equal((Outcome.NoConclusion, code), (finding.Outcome, finding.Reason.Code));
        Assert.InRange(finding.Details["earlierQuality"].GetInt32(), quality - 1, quality + 1);
    }
}
