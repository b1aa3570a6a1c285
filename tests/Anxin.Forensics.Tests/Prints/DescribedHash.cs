using Anxin.Forensics.Prints;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Prints;

/// <summary>PDQ, slowly and just as its description goes: every mean summed anew, every cosine computed, in double precision.</summary>
internal static class DescribedHash
{
    public static (PerceptualHash Hash, int Quality) Of(Drawing drawing)
    {
        var plane = new double[drawing.Height, drawing.Width];
        for (var i = 0; i < drawing.Width * drawing.Height; i++)
        {
            plane[i / drawing.Width, i % drawing.Width] =
                (0.299 * drawing.Rgb[3 * i]) + (0.587 * drawing.Rgb[(3 * i) + 1]) + (0.114 * drawing.Rgb[(3 * i) + 2]);
        }

        for (var pass = 0; pass < 2; pass++)
        {
            plane = Means(plane, across: true);
            plane = Means(plane, across: false);
        }

        var samples = new double[64, 64];
        for (var i = 0; i < 64 * 64; i++)
        {
            samples[i / 64, i % 64] = plane[(int)((i / 64 + 0.5) * drawing.Height / 64), (int)((i % 64 + 0.5) * drawing.Width / 64)];
        }

        return (Bits(samples), Quality(samples));
    }

    // The window: a 128th of the side, rounded up; its middle to the right of an even one's half.
    private static double[,] Means(double[,] plane, bool across)
    {
        var (height, width) = (plane.GetLength(0), plane.GetLength(1));
        var window = ((across ? width : height) + 127) / 128;
        var ahead = ((window + 2) / 2) - 1;
        var means = new double[height, width];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (sum, count, at, length) = (0.0, 0, across ? x : y, across ? width : height);
                for (var i = Math.Max(0, at - (window - 1 - ahead)); i <= Math.Min(length - 1, at + ahead); i++)
                {
                    sum += across ? plane[y, i] : plane[i, x];
                    count++;
                }

                means[y, x] = sum / count;
            }
        }

        return means;
    }

    private static PerceptualHash Bits(double[,] samples)
    {
        var frequencies = new double[256];
        for (var i = 0; i < 256; i++)
        {
            for (var j = 0; j < 64 * 64; j++)
            {
                frequencies[i] += samples[j / 64, j % 64] * Cosine((i / 16) + 1, j / 64) * Cosine((i % 16) + 1, j % 64);
            }
        }

        var median = frequencies.Order().ElementAt(127);
        var words = new ulong[4];
        for (var i = 0; i < 256; i++)
        {
            words[i / 64] |= frequencies[i] > median ? 1UL << (i % 64) : 0;
        }

        return PerceptualHash.Of(words);
    }

    private static double Cosine(int frequency, int at) => Math.Sqrt(2.0 / 64) * Math.Cos(Math.PI / 128 * frequency * ((2 * at) + 1));

    private static int Quality(double[,] samples)
    {
        var sum = 0;
        for (var i = 0; i < 64; i++)
        {
            for (var j = 0; j < 63; j++)
            {
                sum += Math.Abs((int)((samples[i, j] - samples[i, j + 1]) * 100 / 255));
                sum += Math.Abs((int)((samples[j, i] - samples[j + 1, i]) * 100 / 255));
            }
        }

        return Math.Min(100, sum / 90);
    }
}
