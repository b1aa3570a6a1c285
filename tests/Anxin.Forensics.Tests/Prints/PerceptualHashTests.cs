using Anxin.Forensics.Media;
using Anxin.Forensics.Pixels;
using Anxin.Forensics.Prints;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Prints;

public sealed class PerceptualHashTests
{
    private const int Same = 31;

    [Fact]
    public void Distance_counts_the_bits_that_differ()
    {
        var chance = new Random(1);
        for (var round = 0; round < 500; round++)
        {
            var (a, b) = (Any(chance), Any(chance));
            var slow = a.ToString()
                .Zip(b.ToString(), (x, y) => Convert.ToString(Convert.ToInt32($"{x}", 16) ^ Convert.ToInt32($"{y}", 16), 2))
                .Sum(bits => bits.Count(bit => bit == '1'));
            Assert.Equal(slow, PerceptualHash.Distance(a, b));
        }
    }

    [Fact]
    public void A_hash_is_read_back_as_written()
    {
        var hash = Any(new Random(2));
        Assert.True(PerceptualHash.TryParse(hash.ToString(), out var read));
        Assert.Equal(hash, read);
        Assert.False(PerceptualHash.TryParse(hash.ToString()[1..], out _));
        Assert.False(PerceptualHash.TryParse(new string('x', 64), out _));
        Assert.False(PerceptualHash.TryParse(null, out _));
    }

    [Fact]
    public void Turned_frequencies_are_those_of_the_turned_picture()
    {
        var goods = Goods.Of(7, 512, 384);
        var (turned, _) = PerceptualHasher.Of(Decoded(goods));
        for (var turn = 0; turn < 8; turn++)
        {
            var lying = goods.Lying((turn & 4) != 0, (turn & 1) != 0, (turn & 2) != 0);
            var direct = PerceptualHasher.Of(Decoded(lying)).Turned[0];

            // Not 0: the filter's windows and the samples lie half a pixel off the middle, as PDQ places them.
            Assert.InRange(PerceptualHash.Distance(turned[turn], direct), 0, 20);
            Assert.All(turned.Where((_, other) => other != turn), other => Assert.InRange(PerceptualHash.Distance(other, direct), 60, 256));
        }
    }

    [Fact]
    public void The_transform_agrees_with_its_definition()
    {
        var chance = new Random(3);
        var samples = Enumerable.Range(0, 64 * 64).Select(_ => (float)chance.Next(256)).ToArray();
        var fast = LowFrequencies.Of(samples);
        for (var i = 0; i < 16; i++)
        {
            for (var j = 0; j < 16; j++)
            {
                Assert.Equal(Defined(samples, i + 1, j + 1), fast[(16 * i) + j], 0.05);
            }
        }
    }

    [Theory]
    [InlineData(512, 512)]
    [InlineData(512, 384)]
    [InlineData(301, 477)]
    [InlineData(64, 64)]
    public void The_hash_is_the_one_described_by_its_authors(int width, int height)
    {
        for (var seed = 20; seed < 30; seed++)
        {
            var goods = Goods.Of(seed, width, height);
            var (described, quality) = DescribedHash.Of(goods);
            var (turned, detail) = PerceptualHasher.Of(Decoded(goods));

            // Ours takes brightness in whole numbers: a bit next to the median may fall on its other side.
            Assert.InRange(PerceptualHash.Distance(described, turned[0]), 0, 4);
            Assert.InRange(detail, quality - 1, quality + 1);
        }
    }

    [Fact]
    public void Vector_and_scalar_agree_at_every_length()
    {
        var chance = new Random(4);
        for (var n = 0; n <= 67; n++)
        {
            var samples = Enumerable.Range(0, n).Select(_ => chance.NextSingle()).ToArray();
            var vector = Enumerable.Range(0, n).Select(_ => chance.NextSingle()).ToArray();
            var scalar = (float[])vector.Clone();
            LowFrequencies.AddScaled(samples, 0.37f, vector);
            LowFrequencies.AddScaledScalar(samples, 0.37f, scalar);
            Assert.Equal(scalar, vector);
        }
    }

    [Fact]
    public void The_same_goods_smaller_brighter_or_recompressed_keep_their_hash()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var goods = Goods.Of(seed);
            var original = Hash(JpegMaker.Of(goods));
            byte[][] copies =
            [
                JpegMaker.Of(goods, quality: 40), JpegMaker.Of(goods.Halved()), PngMaker.Of(goods), WebPMaker.Lossy(goods),
                JpegMaker.Of(goods.With(v => (byte)Math.Min(255, v + 25))),
            ];
            Assert.All(copies, copy => Assert.InRange(PerceptualHash.Distance(original, Hash(copy)), 0, Same));
        }
    }

    [Fact]
    public void Different_goods_are_never_taken_for_the_same_in_any_position()
    {
        var readings = Enumerable.Range(0, 200).Select(seed => PerceptualHasher.Of(Decoded(Goods.Of(seed, 160, 120))).Turned).ToArray();
        var least = PerceptualHash.Length;
        for (var i = 0; i < readings.Length; i++)
        {
            for (var j = i + 1; j < readings.Length; j++)
            {
                least = Math.Min(least, FingerprintReading.Nearest(readings[i], readings[j][0]).Distance);
            }
        }

        Assert.InRange(least, Same + 1, PerceptualHash.Length); // 19,900 pairs in eight positions
    }

    [Fact]
    public void Comparing_prints_costs_no_memory()
    {
        var chance = new Random(6);
        PerceptualHash[] turned = [.. Enumerable.Range(0, 8).Select(_ => Any(chance))];
        var other = Any(chance);
        var sum = FingerprintReading.Nearest(turned, other).Distance;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            sum += FingerprintReading.Nearest(turned, other).Distance;
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.NotEqual(0, sum);
    }

    private static PerceptualHash Hash(byte[] file) => Fingerprint.Of(file, new MediaLimits()).Hash;

    private static Picture Decoded(Drawing drawing)
    {
        var file = PngMaker.Of(drawing);
        Assert.True(MediaFile.TryExamine(file, new MediaLimits(), out var info, out _));
        return Picture.Decode(file, info);
    }

    private static PerceptualHash Any(Random chance) =>
        new((ulong)chance.NextInt64(), (ulong)chance.NextInt64(), (ulong)chance.NextInt64(), (ulong)chance.NextInt64());

    private static double Defined(float[] samples, int row, int column)
    {
        var sum = 0.0;
        for (var i = 0; i < samples.Length; i++)
        {
            sum += samples[i] * Math.Cos(Math.PI * row * ((2 * (i / 64)) + 1) / 128)
                * Math.Cos(Math.PI * column * ((2 * (i % 64)) + 1) / 128);
        }

        return sum * 2 / 64;
    }
}
