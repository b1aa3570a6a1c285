using Anxin.Forensics.Comparing;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;
using Anxin.Forensics.Pixels;
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
        AssertLaid(change, (800, 500), (399.75, 249.75));
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
    public void A_crack_in_a_cropped_copy_is_found_with_its_mask()
    {
        var goods = Goods.Of(40);
        var cracked = goods.Cracked(220, 150, 100);
        var rows = Enumerable.Range(90, 300).SelectMany(y => cracked.Rgb[(3 * ((y * 640) + 130))..(3 * ((y * 640) + 530))]);
        var upload = JpegMaker.Of(new Drawing(400, 300, [.. rows]));

        var findings = Inspection.Inspect(upload, Listed(JpegMaker.Of(Goods.Of(41)), JpegMaker.Of(goods))).All;

        Assert.Equal((Outcome.Doubts, "listing-1"), (findings.Single(f => f.Check == Same).Outcome, findings.Single(f => f.Check == Same).Reference));
        var change = findings.Single(f => f.Check == Change);
        Assert.Equal((Outcome.Doubts, "damage"), (change.Outcome, change.Details["kind"].GetString()));
        var mask = change.Mask!;
        Assert.Equal((400, 300), (mask.Width, mask.Height));
        Assert.InRange(Marked(mask, (x, y) => x is > 85 and < 195 && y is > 55), 150, 2000);
        Assert.Equal(0, Marked(mask, (x, y) => x is < 80 or > 200 || y < 50));
        AssertLaid(change, (220, 150), (90, 60));
    }

    [Fact]
    public void A_turned_and_tilted_copy_is_found_and_no_change_is_invented()
    {
        var goods = Goods.Of(42, 800, 600);
        var upload = JpegMaker.Of(goods.Seen((x, y) => (
            ((0.93 * x) + (0.09 * y) + 40) / (1 + (0.00008 * x)), ((-0.09 * x) + (0.93 * y) + 60) / (1 + (0.00008 * x))), 700, 500), 80);

        var findings = Inspection.Inspect(upload, Listed(JpegMaker.Of(goods))).All;

        Assert.Equal(Outcome.Doubts, findings.Single(f => f.Check == Same).Outcome);
        var change = findings.Single(f => f.Check == Change);
        Assert.Equal("reference-no-change-seen", change.Reason.Code);
        AssertLaid(change, (((0.93 * 300) + (0.09 * 200) + 40) / 1.024, ((-0.09 * 300) + (0.93 * 200) + 60) / 1.024), (300, 200));
    }

    [Fact]
    public void A_label_laid_over_is_no_damage()
    {
        var goods = Goods.Of(43);
        var rgb = (byte[])goods.Rgb.Clone();
        for (var i = 0; i < 100 * 50; i++)
        {
            var at = 3 * (((40 + (i / 100)) * 640) + 60 + (i % 100));
            (rgb[at], rgb[at + 1], rgb[at + 2]) = (200, 30, 50);
        }

        var change = JpegMaker.Of(goods with { Rgb = rgb }).Finding(Change, Listed(JpegMaker.Of(goods)));

        Assert.Equal((Outcome.NoConclusion, "reference-overlay-logo"), Answer(change));
        Assert.Equal(("overlay", "logo"), (change.Details["kind"].GetString(), change.Details["overlay"].GetString()));
        Assert.InRange(Marked(change.Mask!, (_, _) => true), 4800, 5800);
    }

    [Fact]
    public void The_bars_of_a_screen_around_a_copy_are_told()
    {
        var goods = Goods.Of(44);
        var rgb = new byte[640 * 600 * 3];
        rgb.AsSpan().Fill(245);
        goods.Rgb.CopyTo(rgb, 3 * 640 * 50);

        var change = JpegMaker.Of(new Drawing(640, 600, rgb)).Finding(Change, Listed(JpegMaker.Of(goods)));

        Assert.Equal((Outcome.NoConclusion, "reference-overlay-screenshot"), Answer(change));
        Assert.InRange(Marked(change.Mask!, (_, y) => y is < 50 or >= 530), 74_000, 640 * 120);
        Assert.InRange(Marked(change.Mask!, (_, y) => y is >= 54 and < 526), 0, 400);
    }

    [Fact]
    public void The_answer_is_the_same_whatever_pictures_stand_beside_the_right_one()
    {
        var goods = Goods.Of(45);
        var upload = JpegMaker.Of(goods.Cracked(200, 150, 120));
        var alone = upload.Finding(Change, new InspectionContext([new ListingPicture("right", JpegMaker.Of(goods))], null, null));
        var others = Enumerable.Range(300, 20).Select(seed => new ListingPicture($"{seed}", JpegMaker.Of(Goods.Of(seed, 320, 240))));
        var among = upload.Finding(Change, new InspectionContext([.. others, new ListingPicture("right", JpegMaker.Of(goods))], null, null));

        Assert.Equal((alone.Score, "right"), (among.Score, among.Reference));
        Assert.Equal(alone.Mask!.Bits.ToArray(), among.Mask!.Bits.ToArray());
    }

    [Fact]
    public void Without_a_readable_listing_picture_nothing_is_compared()
    {
        var upload = JpegMaker.Of(Goods.Of(41));
        Assert.Equal((Outcome.NoConclusion, "reference-none-given"), Answer(upload.Finding(Same)));
        Assert.Equal((Outcome.NoConclusion, "reference-unreadable"), Answer(upload.Finding(Same, Listed([1, 2, 3]))));
    }

    [Fact]
    public void A_comparison_stays_within_its_budget_of_memory()
    {
        var goods = Goods.Of(46);
        var bytes = JpegMaker.Of(goods.Cracked(200, 150, 120));
        var (upload, context) = (Picture.Decode(bytes, Examined(bytes)), Listed(JpegMaker.Of(goods)));
        Compare(); // the pool is filled by the first

        var before = GC.GetAllocatedBytesForCurrentThread();
        Compare();
        void Compare() => Assert.Equal(
            2, ReferenceCheck.Of(upload, context.Listing, new MediaLimits(), new ReferenceOptions()).Count());

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 40_000_000);
    }

    private static MediaInfo Examined(byte[] bytes)
    {
        Assert.True(MediaFile.TryExamine(bytes, new MediaLimits(), out var info, out _));
        return info;
    }

    /// <summary>The transform takes a place of the listing picture to its place in the upload.</summary>
    private static void AssertLaid(Finding finding, (double X, double Y) listing, (double X, double Y) upload)
    {
        var m = finding.Details["transform"].EnumerateArray().Select(v => v.GetDouble()).ToArray();
        var w = (m[6] * listing.X) + (m[7] * listing.Y) + m[8];
        Assert.Equal(upload.X, ((m[0] * listing.X) + (m[1] * listing.Y) + m[2]) / w, 0.6);
        Assert.Equal(upload.Y, ((m[3] * listing.X) + (m[4] * listing.Y) + m[5]) / w, 0.6);
    }

    private static (Outcome Outcome, string Code) Answer(Finding finding) => (finding.Outcome, finding.Reason.Code);

    private static int Marked(Mask mask, Func<int, int, bool> where) => Enumerable.Range(0, mask.Width * mask.Height)
        .Count(i => mask[i % mask.Width, i / mask.Width] && where(i % mask.Width, i / mask.Width));

    private static InspectionContext Listed(params byte[][] files) =>
        new([.. files.Select((f, i) => new ListingPicture($"listing-{i}", f))], null, null);
}
