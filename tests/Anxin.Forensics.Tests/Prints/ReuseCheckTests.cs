using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;
using Anxin.Forensics.Prints;
using Anxin.Forensics.Prints.Index;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Prints;

public sealed class ReuseCheckTests
{
    private const string Check = "reuse.duplicate";

    private static readonly Drawing _goods = Goods.Of(3);
    private static readonly byte[] _original = PngMaker.Of(_goods);

    [Fact]
    public void The_same_file_is_told() => Told(_original, Outcome.Doubts, "reuse-same-file");

    [Fact]
    public void The_same_pixels_in_another_file_are_told() => Told(WebPMaker.Lossless(_goods), Outcome.Doubts, "reuse-same-pixels");

    [Fact]
    public void The_same_picture_recompressed_is_told() =>
        Told(JpegMaker.Of(_goods.Halved(), quality: 60), Outcome.Doubts, "reuse-same-picture");

    [Theory]
    [InlineData(false, true, false)]
    [InlineData(false, true, true)]
    [InlineData(true, true, false)]
    [InlineData(true, false, false)]
    public void The_same_picture_mirrored_or_turned_is_told(bool transposed, bool mirrored, bool flipped) =>
        Told(JpegMaker.Of(_goods.Lying(transposed, mirrored, flipped)), Outcome.Doubts, "reuse-same-picture-turned");

    [Fact]
    public void Another_picture_is_not() => Told(PngMaker.Of(Goods.Of(4)), Outcome.NoConclusion, "reuse-not-found");

    [Fact]
    public void A_plain_picture_is_not_recognised_by_its_looks()
    {
        var plain = _goods with { Rgb = new byte[_goods.Rgb.Length] };
        var known = Seen.Before(("old", JpegMaker.Of(plain.With(_ => 9))));
        var finding = JpegMaker.Of(plain).Finding(Check, new InspectionContext([], known, null));
        Assert.Equal((Outcome.NoConclusion, "reuse-too-plain"), (finding.Outcome, finding.Reason.Code));
    }

    [Fact]
    public void An_orientation_mark_makes_no_other_picture()
    {
        var stored = _goods.Lying(transposed: true, mirrored: false, flipped: true);
        var turned = JpegMaker.WithOrientation(JpegMaker.Of(stored), 6, little: true);
        Told(turned, Outcome.Doubts, "reuse-same-picture");
    }

    [Fact]
    public void Without_known_pictures_there_is_nothing_to_say() =>
        Assert.Equal("reuse-nothing-known", _original.Finding(Check).Reason.Code);

    [Fact]
    public void Only_pictures_that_count_are_found_and_the_finding_says_where_they_come_from()
    {
        (string, byte[])[] files = [("own", _original), ("listing", _original), ("claim", JpegMaker.Of(_goods, quality: 70))];
        var found = _original.Finding(Check, new InspectionContext([], Seen.Before(Source, files), null));
        Assert.Equal(("reuse-same-file", "listing"), (found.Reason.Code, found.Reference));
        Assert.Equal("Listing", found.Details["source"].GetString());

        var claims = _original.Finding(Check, new InspectionContext([], Seen.Before(n => n == "claim" ? KnownSource.EarlierClaim : null, files), null));
        Assert.Equal(("reuse-same-picture", "claim"), (claims.Reason.Code, claims.Reference));
        Assert.Equal("EarlierClaim", claims.Details["source"].GetString());

        var none = _original.Finding(Check, new InspectionContext([], Seen.Before(_ => null, files), null));
        Assert.Equal((Outcome.NoConclusion, "reuse-not-found"), (none.Outcome, none.Reason.Code));

        static KnownSource? Source(string name) => name switch
        {
            "own" => null,
            "listing" => KnownSource.Listing,
            _ => KnownSource.EarlierClaim,
        };
    }

    [Fact]
    public void A_picture_whose_print_is_gone_is_passed_over()
    {
        using var tables = new PictureTables();
        tables.Add("gone", PicturePrint.Of(JpegMaker.Of(_goods, quality: 70), new MediaLimits()));
        var known = tables.Recalling(_ => null, _ => KnownSource.EarlierClaim);
        Assert.Equal("reuse-not-found", _original.Finding(Check, new InspectionContext([], known, null)).Reason.Code);
    }

    private static void Told(byte[] upload, Outcome outcome, string code)
    {
        var known = Seen.Before(("other", PngMaker.Of(Goods.Of(9))), ("old", _original));
        var finding = upload.Finding(Check, new InspectionContext([], known, null));
        Assert.Equal((outcome, code), (finding.Outcome, finding.Reason.Code));
        Assert.True(outcome == Outcome.NoConclusion || finding.Reference == "old");
    }
}
