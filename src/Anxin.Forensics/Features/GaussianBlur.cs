using System.Numerics;

namespace Anxin.Forensics.Features;

/// <summary>Blurs a plane by a Gaussian, rows and then columns, the edges continued by their own values.</summary>
internal static class GaussianBlur
{
    public static Plane Of(Plane plane, float sigma)
    {
        var weights = Weights(sigma);
        var reach = weights.Length - 1;
        var (across, done) = (new float[plane.Values.Length], new Plane(plane.Width, plane.Height));
        var padded = new float[plane.Width + (2 * reach)];
        for (var y = 0; y < plane.Height; y++)
        {
            var row = plane.Row(y);
            padded.AsSpan(0, reach).Fill(row[0]);
            row.CopyTo(padded.AsSpan(reach));
            padded.AsSpan(reach + row.Length).Fill(row[^1]);
            Blend(padded, reach, weights, across.AsSpan(y * plane.Width, plane.Width));
        }

        for (var y = 0; y < plane.Height; y++)
        {
            var sums = done.Values.AsSpan(y * plane.Width, plane.Width);
            Scale(across.AsSpan(y * plane.Width, plane.Width), weights[0], sums);
            for (var i = 1; i <= reach; i++)
            {
                var (above, below) = (Math.Max(0, y - i), Math.Min(plane.Height - 1, y + i));
                AddPair(
                    across.AsSpan(above * plane.Width, plane.Width), across.AsSpan(below * plane.Width, plane.Width), weights[i], sums);
            }
        }

        return done;
    }

    /// <summary>The weights of the middle and of the pixels on one side; they add up to 1 over both sides.</summary>
    private static float[] Weights(float sigma)
    {
        var weights = new double[(int)Math.Ceiling(3 * sigma) + 1];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Math.Exp(-i * i / (2.0 * sigma * sigma));
        }

        var whole = weights[0] + (2 * weights.Skip(1).Sum());
        return Array.ConvertAll(weights, w => (float)(w / whole));
    }

    private static void Blend(ReadOnlySpan<float> padded, int reach, float[] weights, Span<float> sums)
    {
        Scale(padded.Slice(reach, sums.Length), weights[0], sums);
        for (var i = 1; i <= reach; i++)
        {
            AddPair(padded.Slice(reach - i, sums.Length), padded.Slice(reach + i, sums.Length), weights[i], sums);
        }
    }

    private static void Scale(ReadOnlySpan<float> samples, float weight, Span<float> target)
    {
        var i = 0;
        for (; i <= samples.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            (new Vector<float>(samples[i..]) * weight).CopyTo(target[i..]);
        }

        for (; i < samples.Length; i++)
        {
            target[i] = samples[i] * weight;
        }
    }

    /// <summary>Adds weight times the sum of two samples to each sum, several at a time; rounded as one at a time would be.</summary>
    internal static void AddPair(ReadOnlySpan<float> a, ReadOnlySpan<float> b, float weight, Span<float> sums)
    {
        var i = 0;
        for (; i <= sums.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var both = new Vector<float>(a[i..]) + new Vector<float>(b[i..]);
            (new Vector<float>(sums[i..]) + (both * weight)).CopyTo(sums[i..]);
        }

        AddPairScalar(a[i..], b[i..], weight, sums[i..]);
    }

    /// <summary>The same, one at a time.</summary>
    internal static void AddPairScalar(ReadOnlySpan<float> a, ReadOnlySpan<float> b, float weight, Span<float> sums)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += (a[i] + b[i]) * weight;
        }
    }
}
