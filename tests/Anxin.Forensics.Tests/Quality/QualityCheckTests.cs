using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Quality;

public sealed class QualityCheckTests
{
    [Theory]
    [InlineData(640, 480)]
    [InlineData(1280, 960)]
    [InlineData(2400, 1800)]
    public void A_sharp_photo_of_any_size_is_called_sharp(int width, int height) =>
        Assert.Equal("quality-sharp", JpegMaker.Of(Goods.Of(1, width, height)).Finding("quality.blur").Reason.Code);

    [Theory]
    [InlineData(640, 480)]
    [InlineData(1280, 960)]
    [InlineData(2400, 1800)]
    public void A_blurred_one_of_any_size_is_called_blurred(int width, int height)
    {
        var goods = Goods.Of(1, width, height);
        Assert.Equal("quality-blurred", JpegMaker.Of(Blurred(goods, width / 80)).Finding("quality.blur").Reason.Code);
    }

    [Fact]
    public void A_blank_wall_is_called_neither() =>
        Assert.Equal("quality-nothing-to-see", JpegMaker.Of(Goods.Of(1).With(_ => 120)).Finding("quality.blur").Reason.Code);

    [Theory]
    [InlineData(0.15, "quality-too-dark")]
    [InlineData(1.0, "quality-light-fine")]
    [InlineData(9.0, "quality-too-bright")]
    public void Light_is_judged(double times, string code) =>
        Assert.Equal(
            code,
            JpegMaker.Of(Goods.Of(2).With(v => (byte)Math.Min(255, (v + (times > 2 ? 20 : 0)) * times)))
                .Finding("quality.exposure").Reason.Code);

    [Theory]
    [InlineData(479, "quality-too-small")]
    [InlineData(480, "quality-size-fine")]
    public void The_shorter_side_is_judged(int height, string code) =>
        Assert.Equal(code, JpegMaker.Of(Drawing.Scene(640, height)).Finding("quality.size").Reason.Code);

    [Fact]
    public void A_bad_photo_is_never_a_doubt()
    {
        var bad = JpegMaker.Of(Blurred(Goods.Of(1, 200, 150).With(v => (byte)(v / 8)), 12));
        Assert.All(
            Inspection.Inspect(bad, InspectionContext.Nothing).All.Where(f => f.Check.StartsWith("quality.", StringComparison.Ordinal)),
            f => Assert.Equal(Outcome.NoConclusion, f.Outcome));
    }

    private static Drawing Blurred(Drawing sharp, int reach)
    {
        var (once, twice) = (new byte[sharp.Rgb.Length], new byte[sharp.Rgb.Length]);
        Line(sharp.Rgb, once, sharp.Width, sharp.Height, reach, isAcross: true);
        Line(once, twice, sharp.Width, sharp.Height, reach, isAcross: false);
        return sharp with { Rgb = twice };
    }

    private static void Line(byte[] from, byte[] to, int width, int height, int reach, bool isAcross)
    {
        for (var i = 0; i < from.Length; i++)
        {
            var (x, y, c) = (i / 3 % width, i / 3 / width, i % 3);
            var sum = 0;
            for (var d = -reach; d <= reach; d++)
            {
                var (px, py) = isAcross ? (Math.Clamp(x + d, 0, width - 1), y) : (x, Math.Clamp(y + d, 0, height - 1));
                sum += from[(3 * ((py * width) + px)) + c];
            }

            to[i] = (byte)(sum / ((2 * reach) + 1));
        }
    }
}
