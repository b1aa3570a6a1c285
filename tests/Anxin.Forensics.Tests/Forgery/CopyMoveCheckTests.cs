using Anxin.Forensics.Comparing;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Forgery;

public sealed class CopyMoveCheckTests
{
    private const string Check = "forgery.copy-move";

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(402)]
    public void A_place_covered_with_another_is_seen_and_marked(int seed)
    {
        var goods = Goods.Of(seed).Rough(seed);
        var finding = JpegMaker.Of(goods.With(goods.Cropped(60, 80, 120, 100), 400, 300), quality: 90).Finding(Check);

        Assert.Equal((Outcome.Doubts, "copy-move-seen"), (finding.Outcome, finding.Reason.Code));
        var (both, marked) = (0, 0);
        for (var y = 0; y < 480; y++)
        {
            for (var x = 0; x < 640; x++)
            {
                var isMarked = finding.Mask![x, y];
                marked += isMarked ? 1 : 0;
                both += isMarked && (x is >= 400 and < 520 && y is >= 300 and < 400 || x is >= 60 and < 180 && y is >= 80 and < 180) ? 1 : 0;
            }
        }

        Assert.InRange(both / (double)marked, 0.8, 1);
        Assert.InRange(marked, 6_000, 26_000);
        Assert.NotEmpty(finding.Regions);
    }

    [Fact]
    public void Honest_pictures_are_not_doubted()
    {
        for (var seed = 410; seed < 425; seed++)
        {
            var goods = Goods.Of(seed);
            var finding = JpegMaker.Of(seed % 2 == 0 ? goods : goods.Rough(seed)).Finding(Check);
            Assert.True(finding.Outcome == Outcome.NoConclusion, $"{seed}: {finding.Score} {System.Text.Json.JsonSerializer.Serialize(finding.Details)} {string.Join(' ', finding.Regions)}");
            Assert.Null(finding.Mask);
        }
    }

    [Fact]
    public void A_photo_made_from_the_listing_picture_is_left_to_the_comparison()
    {
        var goods = Goods.Of(400).Rough(400);
        var covered = JpegMaker.Of(goods.With(goods.Cropped(60, 80, 120, 100), 400, 300), quality: 90);
        var listed = InspectionContext.Nothing with { Listing = [new ListingPicture("listing", JpegMaker.Of(goods, quality: 92))] };
        Assert.Equal(Outcome.Doubts, covered.Finding("reference.change", listed).Outcome);
        Assert.Equal("copy-move-compared", covered.Finding(Check, listed).Reason.Code);
        var other = InspectionContext.Nothing with { Listing = [new ListingPicture("listing", JpegMaker.Of(Goods.Of(9)))] };
        Assert.Equal("copy-move-seen", covered.Finding(Check, other).Reason.Code);
    }

    [Fact]
    public void A_tiny_picture_is_not_looked_at() =>
        Assert.Equal("forgery-too-small", PngMaker.Of(Goods.Of(1, 40, 30)).Finding(Check).Reason.Code);
}
