using Anxin.Forensics.Comparing;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Comparing;

public sealed class ReferenceCheckTests
{
    private const string Same = "reference.derivative";
    private const string Change = "reference.change";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(20, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_crack_painted_into_the_listing_picture_is_found_where_it_is(int seed)
    {
        var goods = Goods.Of(seed);
        var upload = JpegMaker.Of(goods.Cracked(200, 150, 120), quality: 80);
        var context = Listed(JpegMaker.Of(Goods.Of(seed + 100)), JpegMaker.Of(goods));

        var (same, change) = (upload.Finding(Same, context), upload.Finding(Change, context));

        Assert.Equal((Outcome.Doubts, "listing-1"), (same.Outcome, same.Reference));
        Assert.Equal((Outcome.Doubts, "reference-changed"), (change.Outcome, change.Reason.Code));
        var box = change.Regions[0];
        Assert.InRange(box.X, 180, 330);
        Assert.InRange(box.X + box.Width, 200, 345);
        Assert.InRange(box.Y, 120, 330);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_listing_picture_unchanged_is_told_without_a_change(int seed)
    {
        var goods = Goods.Of(seed);
        var upload = JpegMaker.Of(goods.With(v => (byte)(20 + (v * 8 / 10))), quality: 50);
        var context = Listed(JpegMaker.Of(goods, quality: 90));

        Assert.Equal(Outcome.Doubts, upload.Finding(Same, context).Outcome);
        Assert.Equal((Outcome.NoConclusion, "reference-no-change-seen"), Answer(upload.Finding(Change, context)));
    }

    [Fact]
    public void A_change_is_found_in_a_mirrored_and_in_a_turned_copy()
    {
        var goods = Goods.Of(31);
        var cracked = goods.Cracked(100, 90, 130);
        var turns = new[] { (false, true, false), (true, true, false), (true, false, true), (true, true, true) };
        foreach (var (transposed, mirrored, flipped) in turns)
        {
            var upload = JpegMaker.Of(cracked.Lying(transposed, mirrored, flipped));
            Assert.Equal(Outcome.Doubts, upload.Finding(Change, Listed(JpegMaker.Of(goods))).Outcome);
        }
    }

    [Fact]
    public void A_change_is_found_in_a_smaller_copy_with_boxes_in_its_own_pixels()
    {
        var goods = Goods.Of(32, 1280, 960);
        var upload = JpegMaker.Of(goods.Cracked(800, 500, 200).Halved());

        var change = upload.Finding(Change, Listed(JpegMaker.Of(goods)));

        Assert.Equal(Outcome.Doubts, change.Outcome);
        Assert.All(change.Regions, r => Assert.True(r.X + r.Width <= 640 && r.Y + r.Height <= 480));
        Assert.InRange(change.Regions[0].X, 390, 500);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_photo_of_something_else_is_no_copy(int seed)
    {
        var context = Listed(JpegMaker.Of(Goods.Of(seed)), JpegMaker.Of(Goods.Of(seed + 1)));
        var findings = Inspection.Inspect(JpegMaker.Of(Goods.Of(seed + 500).Cracked(200, 150, 120)), context).All;

        Assert.Equal((Outcome.NoConclusion, "reference-not-recognised"), Answer(Assert.Single(findings, f => f.Check == Same)));
        Assert.DoesNotContain(findings, f => f.Check == Change);
    }

    [Fact]
    public void A_cropped_copy_gives_no_conclusion()
    {
        var goods = Goods.Of(40);
        var rows = Enumerable.Range(90, 300).SelectMany(y => goods.Rgb[(3 * ((y * 640) + 130))..(3 * ((y * 640) + 530))]);
        var cropped = new Drawing(400, 300, [.. rows]);

        Assert.Equal(Outcome.NoConclusion, JpegMaker.Of(cropped).Finding(Same, Listed(JpegMaker.Of(goods))).Outcome);
    }

    [Fact]
    public void Without_a_readable_listing_picture_nothing_is_compared()
    {
        var upload = JpegMaker.Of(Goods.Of(41));
        Assert.Equal((Outcome.NoConclusion, "reference-none-given"), Answer(upload.Finding(Same)));
        Assert.Equal((Outcome.NoConclusion, "reference-unreadable"), Answer(upload.Finding(Same, Listed([1, 2, 3]))));
    }

    private static (Outcome Outcome, string Code) Answer(Finding finding) => (finding.Outcome, finding.Reason.Code);

    private static InspectionContext Listed(params byte[][] files) =>
        new([.. files.Select((f, i) => new ListingPicture($"listing-{i}", f))], [], null);
}
