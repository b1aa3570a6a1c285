using Anxin.Forensics.Forgery.Compression;
using Anxin.Forensics.Media.Coefficients;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Media.Coefficients;

public sealed class JpegCoefficientsTests
{
    private static readonly Drawing _goods = Goods.Of(60, 203, 157); // no multiple of a unit

    [Theory]
    [InlineData(50)]
    [InlineData(75)]
    [InlineData(95)]
    public void Baseline_and_progressive_files_hold_the_same_coefficients(int quality)
    {
        var baseline = JpegCoefficients.Read(JpegMaker.Of(_goods, quality: quality), 1_000_000)!;
        var progressive = JpegCoefficients.Read(JpegMaker.Of(_goods, JpegMaker.Progressive, quality), 1_000_000)!;

        Assert.True(baseline.IsWhole && progressive.IsWhole);
        Assert.Equal(3, baseline.Planes.Length);
        foreach (var (a, b) in baseline.Planes.Zip(progressive.Planes))
        {
            Assert.Equal(a.Steps, b.Steps);
            for (var i = 0; i < a.BlocksWide * a.BlocksHigh; i++)
            {
                Assert.Equal(a.Block(i % a.BlocksWide, i / a.BlocksWide), b.Block(i % a.BlocksWide, i / a.BlocksWide));
            }
        }

        Assert.Equal(quality, StandardTables.QualityOf(baseline.Planes[0].Steps));
    }

    [Fact]
    public void The_coefficients_are_those_the_decoder_makes_its_pixels_of()
    {
        var grey = _goods with { Rgb = [.. _goods.Rgb.Select((_, i) => _goods.Rgb[i / 3 * 3])] };
        var file = JpegMaker.Of(grey);
        var samples = BlockGrid.Of(JpegCoefficients.Read(file, 1_000_000)!.Planes[0]).Samples;
        var decoded = Looked.At(file);
        for (var y = 0; y < grey.Height; y++)
        {
            for (var x = 0; x < grey.Width; x++)
            {
                var expected = decoded.Samples[3 * ((y * grey.Width) + x)];
                Assert.InRange(Math.Clamp(samples.Values[(y * samples.Width) + x] + 128, 0, 255), expected - 3, expected + 3);
            }
        }
    }

    [Fact]
    public void A_larger_picture_than_allowed_is_not_read() => Assert.Null(JpegCoefficients.Read(JpegMaker.Of(_goods), 1000));

    [Fact]
    public void Damaged_files_give_what_was_read_and_never_an_exception()
    {
        byte[][] seeds = [JpegMaker.Of(Goods.Of(61, 64, 48)), JpegMaker.Of(Goods.Of(62, 64, 48), JpegMaker.Progressive)];
        var chance = new Random(1);
        var (read, whole) = (0, 0);
        for (var round = 0; round < 20_000; round++)
        {
            var damaged = Mutation.Of(seeds[chance.Next(2)], seeds[chance.Next(2)], chance);
            if (Anxin.Forensics.Media.MediaFile.TryExamine(damaged, new Anxin.Forensics.Media.MediaLimits(MaxPixels: 100_000), out _, out _)
                && JpegCoefficients.Read(damaged, 100_000) is { } coefficients)
            {
                read++;
                whole += coefficients.IsWhole ? 1 : 0;
                Assert.Equal(64, coefficients.Planes[0].Steps.Length);
            }
        }

        Assert.InRange(read, 500, 20_000);
        Assert.InRange(whole, 1, read);
    }
}
