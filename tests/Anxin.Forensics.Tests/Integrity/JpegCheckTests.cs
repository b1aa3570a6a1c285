using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Integrity;

public sealed class JpegCheckTests
{
    private const string Check = "integrity.jpeg";

    private static readonly Drawing _goods = Goods.Of(1, 120, 90);

    [Theory]
    [InlineData(40)]
    [InlineData(75)]
    [InlineData(96)]
    public void The_quality_of_the_usual_tables_is_told(int quality)
    {
        var finding = JpegMaker.Of(_goods, quality: quality).Finding(Check);
        Assert.Equal((Outcome.NoConclusion, "jpeg-standard-tables"), (finding.Outcome, finding.Reason.Code));
        Assert.Equal(quality, finding.Details["quality"].GetInt32());
        Assert.Equal((1, false), (finding.Details["scans"].GetInt32(), finding.Details["progressive"].GetBoolean()));
    }

    [Fact]
    public void Scans_are_counted()
    {
        var details = JpegMaker.Of(_goods, JpegMaker.Progressive).Finding(Check).Details;
        Assert.True(details["progressive"].GetBoolean());
        Assert.InRange(details["scans"].GetInt32(), 2, 20);
    }

    [Fact]
    public void Tables_of_its_own_are_told()
    {
        var file = JpegMaker.Of(_goods);
        var table = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDB]);
        file[table + 5 + 20] ^= 1;
        var finding = file.Finding(Check);
        Assert.Equal((Outcome.NoConclusion, "jpeg-own-tables"), (finding.Outcome, finding.Reason.Code));
    }

    [Fact]
    public void What_hangs_behind_the_end_is_told_and_proves_nothing()
    {
        var finding = ((byte[])[.. JpegMaker.Of(_goods), .. "something"u8]).Finding(Check);
        Assert.Equal((Outcome.NoConclusion, "jpeg-more-behind"), (finding.Outcome, finding.Reason.Code));
        Assert.Equal(9, finding.Details["bytesBehind"].GetInt32());
    }

    [Fact]
    public void Other_files_are_not_looked_at() => Assert.Equal("jpeg-not-one", PngMaker.Of(_goods).Finding(Check).Reason.Code);
}
