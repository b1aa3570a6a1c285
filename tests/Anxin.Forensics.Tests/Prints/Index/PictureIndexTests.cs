using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;
using Anxin.Forensics.Prints.Index;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Prints.Index;

public sealed class PictureIndexTests : IDisposable
{
    private const string Check = "reuse.duplicate";

    private static readonly MediaLimits _limits = new();
    private static readonly Drawing _goods = Goods.Of(90);

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"anxin-index-{Guid.CreateVersion7():N}");

    public void Dispose() => File.Delete(_path);

    public static TheoryData<string> Kinds =>
        ["same", "pixels", "jpeg", "half", "mirror", "crop", "small crop", "tilt", "frame", "collage", "mirrored tilt", "crack"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_picture_is_recognised_whole_and_in_parts(string kind)
    {
        using var index = Filled(_goods);
        var finding = Alter(kind).Finding(Check, InspectionContext.Nothing with { Known = index });

        Assert.Equal(Outcome.Doubts, finding.Outcome);
        Assert.Equal("right", finding.Reference);
        Assert.InRange(finding.Score!.Value, 0.5, 1);
    }

    [Fact]
    public void Where_a_part_lies_is_told()
    {
        using var index = Filled(_goods);
        var collage = JpegMaker.Of(Goods.Of(200, 900, 700).With(_goods.Halved(), 400, 300));
        var region = Assert.Single(collage.Finding(Check, InspectionContext.Nothing with { Known = index }).Regions);
        Assert.InRange(region.X, 390, 410);
        Assert.InRange(region.Y, 290, 310);
        Assert.InRange(region.Width, 310, 330);
        Assert.InRange(region.Height, 230, 250);
    }

    [Fact]
    public void Other_pictures_are_not_doubted()
    {
        using var index = Filled(_goods);
        for (var seed = 300; seed < 330; seed++)
        {
            var finding = JpegMaker.Of(Goods.Of(seed)).Finding(Check, InspectionContext.Nothing with { Known = index });
            Assert.Equal((Outcome.NoConclusion, "reuse-not-found"), (finding.Outcome, finding.Reason.Code));
        }
    }

    [Fact]
    public void An_index_is_kept_in_its_file_and_grows()
    {
        using (var index = Filled(_goods))
        {
            Assert.False(index.Add("again", PngMaker.Of(_goods), _limits));
            index.Flush();
        }

        using (var again = PictureIndex.Open(_path))
        {
            Assert.Equal(9, again.Count);
            Assert.True(again.Add("later", PngMaker.Of(Goods.Of(91)), _limits));
        }

        using var last = PictureIndex.Open(_path);
        Assert.Equal(10, last.Count);
        Assert.Equal("right", Name(last, Alter("crop")));
        Assert.Equal("later", Name(last, JpegMaker.Of(Goods.Of(91).Cropped(40, 40, 400, 300))));
        Assert.InRange(last.Size.FileBytes / last.Count, 4_000, 17_000);
    }

    [Fact]
    public void What_a_crash_left_half_written_is_cut_off_and_the_rest_stays()
    {
        Filled(_goods).Dispose();
        var whole = File.ReadAllBytes(_path);
        foreach (var cut in new[] { 1, 100, 5_000 })
        {
            File.WriteAllBytes(_path, whole[..^cut]);
            using var index = PictureIndex.Open(_path);
            Assert.Equal(8, index.Count);
            Assert.True(index.Add("new", JpegMaker.Of(Goods.Of(95 + cut)), _limits));
        }

        using var last = PictureIndex.Open(_path);
        Assert.Equal((9, "right"), (last.Count, Name(last, Alter("crop"))));
    }

    [Fact]
    public void A_changed_byte_hides_what_comes_after_it_but_harms_nothing()
    {
        Filled(_goods).Dispose();
        var bytes = File.ReadAllBytes(_path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(_path, bytes);
        using var index = PictureIndex.Open(_path);
        Assert.InRange(index.Count, 1, 8);
    }

    [Fact]
    public void A_file_that_is_no_index_is_left_alone()
    {
        File.WriteAllText(_path, "these are somebody's notes");
        Assert.Throws<InvalidDataException>(() => PictureIndex.Open(_path));
        Assert.Equal("these are somebody's notes", File.ReadAllText(_path));
    }

    [Fact]
    public void An_empty_index_says_so_and_a_file_that_is_no_photo_is_refused()
    {
        using var index = PictureIndex.Open(_path);
        Assert.Equal("reuse-nothing-known", Alter("jpeg").Finding(Check, InspectionContext.Nothing with { Known = index }).Reason.Code);
        Assert.Throws<MediaException>(() => index.Add("text", "notes"u8, _limits));
        Assert.Equal(0, index.Count);
    }

    // The right one first among others.
    private PictureIndex Filled(Drawing right)
    {
        var index = PictureIndex.Open(_path);
        Assert.True(index.Add("right", PngMaker.Of(right), _limits));
        for (var seed = 100; seed < 108; seed++)
        {
            Assert.True(index.Add($"other {seed}", JpegMaker.Of(Goods.Of(seed)), _limits));
        }

        return index;
    }

    private static string? Name(PictureIndex index, byte[] file)
    {
        var finding = file.Finding(Check, InspectionContext.Nothing with { Known = index });
        return finding.Outcome == Outcome.Doubts ? finding.Reference : null;
    }

    private static byte[] Alter(string kind) => kind switch
    {
        "same" => PngMaker.Of(_goods),
        "pixels" => WebPMaker.Lossless(_goods),
        "jpeg" => JpegMaker.Of(_goods, quality: 40),
        "half" => JpegMaker.Of(_goods.Halved(), quality: 70),
        "mirror" => JpegMaker.Of(_goods.Lying(transposed: false, mirrored: true, flipped: false)),
        "crop" => JpegMaker.Of(_goods.Cropped(100, 60, 480, 360)),
        "small crop" => JpegMaker.Of(_goods.Cropped(200, 100, 380, 290)),
        "tilt" => JpegMaker.Of(_goods.Tilted(8)),
        "frame" => JpegMaker.Of(_goods.Framed(60)),
        "collage" => JpegMaker.Of(Goods.Of(201, 900, 700).With(_goods.Halved(), 40, 60)),
        "mirrored tilt" => JpegMaker.Of(_goods.Lying(transposed: false, mirrored: true, flipped: false).Tilted(-10), quality: 70),
        _ => JpegMaker.Of(_goods.Cropped(60, 40, 520, 400).Cracked(100, 100, 200)),
    };
}
