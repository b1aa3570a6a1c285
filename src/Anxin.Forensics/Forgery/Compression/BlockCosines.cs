using System.Runtime.Intrinsics;

namespace Anxin.Forensics.Forgery.Compression;

/// <summary>The cosine transform of blocks of 8 by 8 (T.81, A.3.3) and back, eight columns at a time.</summary>
internal static class BlockCosines
{
    private static readonly float[] _cosines = Cosines();

    /// <summary>Coefficients of samples. Both in reading order; may be the same place.</summary>
    public static void Forward(ReadOnlySpan<float> samples, Span<float> coefficients)
    {
        Span<float> half = stackalloc float[64];
        Columns(samples, half, isBack: false);
        Transpose(half, coefficients);
        Columns(coefficients, half, isBack: false);
        Transpose(half, coefficients);
    }

    /// <summary>Samples of coefficients.</summary>
    public static void Back(ReadOnlySpan<float> coefficients, Span<float> samples)
    {
        Span<float> half = stackalloc float[64];
        Columns(coefficients, half, isBack: true);
        Transpose(half, samples);
        Columns(samples, half, isBack: true);
        Transpose(half, samples);
    }

    // Each row of the result is a weighted sum of the rows, added up in a fixed order.
    private static void Columns(ReadOnlySpan<float> rows, Span<float> result, bool isBack)
    {
        for (var u = 0; u < 8; u++)
        {
            var sum = Vector256<float>.Zero;
            for (var x = 0; x < 8; x++)
            {
                sum += Vector256.Create(rows.Slice(8 * x, 8)) * _cosines[isBack ? (8 * x) + u : (8 * u) + x];
            }

            sum.CopyTo(result.Slice(8 * u, 8));
        }
    }

    private static void Transpose(ReadOnlySpan<float> from, Span<float> to)
    {
        for (var i = 0; i < 64; i++)
        {
            to[i] = from[(i % 8 * 8) + (i / 8)];
        }
    }

    private static float[] Cosines()
    {
        var cosines = new float[64];
        for (var i = 0; i < cosines.Length; i++)
        {
            var (u, x) = (i / 8, i % 8);
            cosines[i] = (float)((u == 0 ? Math.Sqrt(0.125) : 0.5) * Math.Cos(((2 * x) + 1) * u * Math.PI / 16));
        }

        return cosines;
    }
}
