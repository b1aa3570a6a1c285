using System.Numerics;
using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Decoding;

namespace Anxin.Forensics.Tests.Media.Decoding;

public sealed class AreaAverageTests
{
    [Fact]
    public void Vector_and_scalar_agree_at_every_length()
    {
        var chance = new Random(1);
        for (var n = 0; n <= (4 * 67); n++)
        {
            var row = new byte[n];
            chance.NextBytes(row);
            var vector = Enumerable.Range(0, n).Select(_ => (uint)chance.Next(1 << 23)).ToArray();
            var scalar = (uint[])vector.Clone();
            AreaAverage.AddRow(row, 31_007, vector);
            AreaAverage.AddRowScalar(row, 31_007, scalar);
            Assert.Equal(scalar, vector);
        }
    }

    [Theory]
    [InlineData(7, 5, 3, 2)]
    [InlineData(64, 48, 64, 48)]
    [InlineData(100, 3, 33, 1)]
    [InlineData(17, 90, 16, 89)]
    public void Every_sample_is_the_mean_of_the_area_under_it(int width, int height, int wantedWidth, int wantedHeight)
    {
        var source = new byte[width * height * 3];
        new Random(2).NextBytes(source);
        var shrunk = Shrink(source, new PictureSize(width, height), new PictureSize(wantedWidth, wantedHeight));
        for (var i = 0; i < shrunk.Samples.Length; i++)
        {
            Assert.Equal(Mean(source, width, height, i, wantedWidth, wantedHeight), shrunk.Samples[i]);
        }
    }

    [Fact]
    public void The_largest_sums_do_not_overflow()
    {
        var source = new byte[65_535 * 2 * 3];
        Array.Fill(source, (byte)255);
        Assert.All(Shrink(source, new PictureSize(2, 65_535), new PictureSize(1, 1)).Samples, s => Assert.Equal(255, s));
        Assert.All(Shrink(source, new PictureSize(65_535, 2), new PictureSize(2, 1)).Samples, s => Assert.Equal(255, s));
    }

    // With whole numbers only: the overlap of the source pixel and the target's area, in units of 1/(wanted width * wanted height).
    private static byte Mean(byte[] source, int width, int height, int index, int wantedWidth, int wantedHeight)
    {
        var (channel, x, y) = (index % 3, index / 3 % wantedWidth, index / 3 / wantedWidth);
        var sum = BigInteger.Zero;
        for (var i = 0; i < width * height; i++)
        {
            var across = Overlap(i % width * wantedWidth, wantedWidth, x * width, width);
            var down = Overlap(i / width * wantedHeight, wantedHeight, y * height, height);
            sum += (BigInteger)across * down * source[(i * 3) + channel];
        }

        return (byte)((sum + (width * height / 2)) / (width * height));
    }

    private static int Overlap(int a, int aLength, int b, int bLength) =>
        Math.Max(0, Math.Min(a + aLength, b + bLength) - Math.Max(a, b));

    private static unsafe Raster Shrink(byte[] source, PictureSize size, PictureSize wanted)
    {
        fixed (byte* start = source)
        {
            return AreaAverage.Shrink(start, size.Width * 3, size, 3, wanted);
        }
    }
}
