using Anxin.Forensics.Comparing.Aligning;
using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Comparing.Differing;

/// <summary>
/// How the colours of the reference became those of the upload: each channel a polynomial of the second degree in all three (saturation,
/// white balance, filters), then a curve of its own (gamma, clipping). Fitted with weights that leave out what was changed.
/// </summary>
internal static class ColourMatch
{
    private const int Terms = 10;
    private const int Rounds = 5;
    private const int MostPoints = 16_000;

    /// <summary>Replaces the warped reference by what the upload should show.</summary>
    public static void Apply(Colours upload, Colours warped, ReadOnlySpan<bool> inside)
    {
        var points = Balanced(Points(warped.Size, inside), warped);
        if (points.Count < 200)
        {
            return;
        }

        var rows = new float[points.Count * Terms];
        for (var i = 0; i < points.Count; i++)
        {
            var at = points[i];
            Expand(warped.First.Samples[at], warped.Second.Samples[at], warped.Third.Samples[at], rows.AsSpan(i * Terms, Terms));
        }

        var fits = new float[3 * Terms];
        for (var channel = 0; channel < 3; channel++)
        {
            Fit(rows, points, upload[channel], fits.AsSpan(channel * Terms, Terms), channel);
        }

        Replace(warped, fits);
        for (var channel = 0; channel < 3; channel++)
        {
            Bend(points, upload[channel], warped[channel]);
        }
    }

    private static List<int> Points(Media.PictureSize plane, ReadOnlySpan<bool> inside)
    {
        var step = Math.Max(1, (int)Math.Sqrt(plane.Width * (double)plane.Height / MostPoints));
        var points = new List<int>(MostPoints * 2);
        for (var y = step / 2; y < plane.Height; y += step)
        {
            for (var x = step / 2; x < plane.Width; x += step)
            {
                if (inside[(y * plane.Width) + x])
                {
                    points.Add((y * plane.Width) + x);
                }
            }
        }

        return points;
    }

    // A white background must not outvote the colours of the thing before it: no kind of colour gives more than a share of the points.
    private static List<int> Balanced(List<int> points, Colours warped)
    {
        var counts = new int[512];
        var balanced = new List<int>(points.Count);
        ReadOnlySpan<float> red = warped.First.Samples, green = warped.Second.Samples, blue = warped.Third.Samples;
        foreach (var at in points)
        {
            ref var count = ref counts[((int)red[at] >> 5 & 7) << 6 | ((int)green[at] >> 5 & 7) << 3 | ((int)blue[at] >> 5 & 7)];
            if (count++ < MostPoints / 40)
            {
                balanced.Add(at);
            }
        }

        return balanced;
    }

    private static void Expand(float red, float green, float blue, Span<float> row)
    {
        var (r, g, b) = (red / 128 - 1, green / 128 - 1, blue / 128 - 1);
        (row[0], row[1], row[2], row[3], row[4]) = (1, r, g, b, r * r);
        (row[5], row[6], row[7], row[8], row[9]) = (g * g, b * b, r * g, r * b, g * b);
    }

    private static void Fit(ReadOnlySpan<float> rows, List<int> points, Plane upload, Span<float> fit, int channel)
    {
        // The first guess is the colour itself.
        fit.Clear();
        (fit[0], fit[1 + channel]) = (128, 128);
        var errors = new float[points.Count];
        Span<double> matrix = stackalloc double[Terms * Terms];
        Span<double> vector = stackalloc double[Terms];
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < errors.Length; i++)
            {
                errors[i] = upload.Samples[points[i]] - Value(rows.Slice(i * Terms, Terms), fit);
            }

            var limit = 4.7f * Math.Max(1.5f, RobustSpread.Of(errors));
            matrix.Clear();
            vector.Clear();
            Accumulate(rows, errors, limit, matrix, vector);
            for (var j = 0; j < Terms; j++)
            {
                matrix[(j * Terms) + j] += 1e-3 * errors.Length;
            }

            if (!LinearSystem.Solve(matrix, vector))
            {
                return;
            }

            for (var j = 0; j < Terms; j++)
            {
                fit[j] += (float)vector[j];
            }
        }
    }

    private static void Accumulate(ReadOnlySpan<float> rows, float[] errors, float limit, Span<double> matrix, Span<double> vector)
    {
        for (var i = 0; i < errors.Length; i++)
        {
            var share = errors[i] / limit;
            if (Math.Abs(share) >= 1)
            {
                continue;
            }

            var weight = (1 - (share * share)) * (1 - (share * share));
            var row = rows.Slice(i * Terms, Terms);
            for (var j = 0; j < Terms; j++)
            {
                var weighted = weight * row[j];
                vector[j] += weighted * errors[i];
                for (var k = 0; k <= j; k++)
                {
                    matrix[(j * Terms) + k] += weighted * row[k];
                }
            }
        }
    }

    private static float Value(ReadOnlySpan<float> row, ReadOnlySpan<float> fit)
    {
        var sum = 0f;
        for (var j = 0; j < Terms; j++)
        {
            sum += row[j] * fit[j];
        }

        return sum;
    }

    private static void Replace(Colours warped, ReadOnlySpan<float> fits)
    {
        Span<float> row = stackalloc float[Terms];
        var red = warped.First.Samples;
        var green = warped.Second.Samples;
        var blue = warped.Third.Samples;
        for (var i = 0; i < red.Length; i++)
        {
            Expand(red[i], green[i], blue[i], row);
            red[i] = Math.Clamp(Value(row, fits), 0, 255);
            green[i] = Math.Clamp(Value(row, fits[Terms..]), 0, 255);
            blue[i] = Math.Clamp(Value(row, fits[(2 * Terms)..]), 0, 255);
        }
    }

    private static void Bend(List<int> points, Plane upload, Plane model)
    {
        var (seen, shown) = (new byte[points.Count], new byte[points.Count]);
        for (var i = 0; i < seen.Length; i++)
        {
            (seen[i], shown[i]) = ((byte)(model.Samples[points[i]] + 0.5f), (byte)upload.Samples[points[i]]);
        }

        var curve = ToneCurve.Fit(seen, shown);
        foreach (ref var value in model.Samples)
        {
            var level = Math.Min((int)value, 254);
            value = curve[level] + ((value - level) * (curve[level + 1] - curve[level]));
        }
    }
}
