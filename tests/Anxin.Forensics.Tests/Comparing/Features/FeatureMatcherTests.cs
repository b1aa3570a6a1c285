using Anxin.Forensics.Comparing.Features;
using Anxin.Forensics.Media;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Comparing.Features;

public sealed class FeatureMatcherTests
{
    [Fact]
    public void Corners_find_themselves_in_a_mirror()
    {
        var goods = Goods.Of(70);
        var size = new PictureSize(goods.Width, goods.Height);
        var upload = FeatureExtractor.Of(size, Luma(goods.Lying(transposed: false, mirrored: true, flipped: false)), 500, mirrored: true);
        var reference = FeatureExtractor.Of(size, Luma(goods), 500, mirrored: false);

        var pairs = FeatureMatcher.Match(upload, reference, mirrored: true);

        var right = pairs.Count(p => Math.Abs(upload.Corners[p.Upload].X + reference.Corners[p.Reference].X - (goods.Width - 1)) < 3
            && Math.Abs(upload.Corners[p.Upload].Y - reference.Corners[p.Reference].Y) < 3);
        Assert.True(right > 100 && right > 0.8 * pairs.Count, $"{right} of {pairs.Count}");
        Assert.True(FeatureMatcher.Match(upload, reference, mirrored: false).Count < right / 2);
    }

    private static byte[] Luma(Drawing drawing) =>
        [.. Enumerable.Range(0, drawing.Width * drawing.Height).Select(i => (byte)((drawing.Rgb[3 * i] + (2 * drawing.Rgb[(3 * i) + 1]) + drawing.Rgb[(3 * i) + 2]) / 4))];
}
