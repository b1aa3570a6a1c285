namespace Anxin.Forensics.Prints;

/// <summary>Smooths a brightness plane with two box filters a direction, which make a tent, and takes 64 by 64 samples of it.</summary>
internal static class TentFilter
{
    /// <summary>Samples a direction.</summary>
    public const int Side = 64;

    private const int Passes = 2;

    public static float[] Samples(float[] plane, int width, int height)
    {
        var other = new float[plane.Length];
        var (across, down) = (Window(width), Window(height));
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var y = 0; y < height; y++)
            {
                Box(plane.AsSpan(y * width, width), other.AsSpan(y * width, width), across);
            }

            Down(other, plane, width, height, down);
        }

        var samples = new float[Side * Side];
        for (var i = 0; i < samples.Length; i++)
        {
            var (row, column) = ((int)((i / Side + 0.5) * height / Side), (int)((i % Side + 0.5) * width / Side));
            samples[i] = plane[(row * width) + column];
        }

        return samples;
    }

    /// <summary>How much neighbouring samples differ, 0 to 100, as PDQ measures the quality of a hash.</summary>
    public static int Detail(ReadOnlySpan<float> samples)
    {
        var steps = 0;
        for (var i = 0; i < samples.Length; i++)
        {
            steps += i >= Side ? Step(samples[i], samples[i - Side]) : 0;
            steps += i % Side > 0 ? Step(samples[i], samples[i - 1]) : 0;
        }

        return Math.Min(100, steps / 90);
    }

    private static int Step(float a, float b) => Math.Abs((int)((a - b) * 100 / 255));

    private static int Window(int side) => (side + (2 * Side) - 1) / (2 * Side);

    // The mean of window samples around each, fewer at the ends.
    private static void Box(ReadOnlySpan<float> source, Span<float> target, int window)
    {
        var (ahead, behind) = (window / 2, window - 1 - (window / 2));
        var (sum, count) = (0f, 0);
        for (var i = -ahead; i < source.Length; i++)
        {
            if (i + ahead < source.Length)
            {
                sum += source[i + ahead];
                count++;
            }

            if (i - behind - 1 >= 0)
            {
                sum -= source[i - behind - 1];
                count--;
            }

            if (i >= 0)
            {
                target[i] = sum / count;
            }
        }
    }

    private static void Down(float[] source, float[] target, int width, int height, int window)
    {
        var (ahead, behind) = (window / 2, window - 1 - (window / 2));
        var sums = new float[width];
        var count = 0;
        for (var y = -ahead; y < height; y++)
        {
            if (y + ahead < height)
            {
                LowFrequencies.AddScaled(source.AsSpan((y + ahead) * width, width), 1, sums);
                count++;
            }

            if (y - behind - 1 >= 0)
            {
                LowFrequencies.AddScaled(source.AsSpan((y - behind - 1) * width, width), -1, sums);
                count--;
            }

            for (var x = 0; y >= 0 && x < width; x++)
            {
                target[(y * width) + x] = sums[x] / count;
            }
        }
    }
}
