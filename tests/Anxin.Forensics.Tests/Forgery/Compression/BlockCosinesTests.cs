using Anxin.Forensics.Forgery.Compression;

namespace Anxin.Forensics.Tests.Forgery.Compression;

public sealed class BlockCosinesTests
{
    [Fact]
    public void The_transform_agrees_with_its_definition_and_with_its_way_back()
    {
        var chance = new Random(1);
        for (var round = 0; round < 50; round++)
        {
            var samples = Enumerable.Range(0, 64).Select(_ => (float)chance.Next(-128, 128)).ToArray();
            var (coefficients, back) = (new float[64], new float[64]);
            BlockCosines.Forward(samples, coefficients);
            BlockCosines.Back(coefficients, back);
            for (var i = 0; i < 64; i++)
            {
                Assert.Equal(Defined(samples, i / 8, i % 8), coefficients[i], 0.01);
                Assert.Equal(samples[i], back[i], 0.01);
            }
        }
    }

    [Fact]
    public void Quantising_twice_shows_in_how_often_values_occur()
    {
        foreach (var (first, second) in new[] { (7, 3), (5, 4), (12, 8), (3, 7) })
        {
            var ratios = DoubleQuantisation.Ratios(first, second);
            var (counted, single) = (new double[DoubleQuantisation.Count], new double[DoubleQuantisation.Count]);
            var chance = new Random(first);
            for (var i = 0; i < 400_000; i++)
            {
                var value = (chance.NextDouble() - 0.5) * 400;
                Count(counted, ((Math.Round(value / first) * first) + (1.4 * (chance.NextDouble() + chance.NextDouble() - 1))) / second);
                Count(single, value / second);
            }

            for (var v = DoubleQuantisation.Most - 10; v <= DoubleQuantisation.Most + 10; v++)
            {
                Assert.Equal(counted[v] / single[v], ratios[v], 0.25);
            }
        }
    }

    private static void Count(double[] histogram, double value)
    {
        var at = (int)Math.Round(value) + DoubleQuantisation.Most;
        if (at >= 0 && at < histogram.Length)
        {
            histogram[at]++;
        }
    }

    private static double Defined(float[] samples, int v, int u)
    {
        var sum = 0.0;
        for (var i = 0; i < 64; i++)
        {
            sum += samples[i] * Math.Cos(((2 * (i % 8)) + 1) * u * Math.PI / 16) * Math.Cos(((2 * (i / 8)) + 1) * v * Math.PI / 16);
        }

        return sum / 4 * (u == 0 ? Math.Sqrt(0.5) : 1) * (v == 0 ? Math.Sqrt(0.5) : 1);
    }
}
