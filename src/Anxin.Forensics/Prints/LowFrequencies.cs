using System.Numerics;

namespace Anxin.Forensics.Prints;

/// <summary>The lowest frequencies of 64 by 64 samples: the two-dimensional cosine transform, rows and columns 1 to 16 of it.</summary>
internal static class LowFrequencies
{
    /// <summary>Frequencies a direction.</summary>
    public const int Side = 16;

    /// <summary>Frequencies in all.</summary>
    public const int Count = Side * Side;

    private static readonly float[] _cosines = Cosines();

    /// <summary>Row by row; the row is the vertical frequency.</summary>
    public static float[] Of(ReadOnlySpan<float> samples)
    {
        // First along the columns, so that the inner loop runs over neighbours: 16 rows of 64.
        var half = new float[Side * TentFilter.Side];
        for (var row = 0; row < Side; row++)
        {
            for (var from = 0; from < TentFilter.Side; from++)
            {
                AddScaled(
                    samples.Slice(from * TentFilter.Side, TentFilter.Side), _cosines[(row * TentFilter.Side) + from],
                    half.AsSpan(row * TentFilter.Side, TentFilter.Side));
            }
        }

        var frequencies = new float[Count];
        for (var i = 0; i < Count; i++)
        {
            frequencies[i] = Dot(half.AsSpan(i / Side * TentFilter.Side, TentFilter.Side), i % Side);
        }

        return frequencies;
    }

    /// <summary>
    /// The frequencies of the turned picture. Mirroring changes the sign of every other frequency of its direction, transposing swaps the
    /// directions; so no pixel is touched again.
    /// </summary>
    public static float[] Turned(ReadOnlySpan<float> frequencies, Turn turn)
    {
        var turned = new float[Count];
        for (var i = 0; i < Count; i++)
        {
            var (row, column) = (i / Side, i % Side);
            var value = frequencies[turn.HasFlag(Turn.Transposed) ? (column * Side) + row : i];

            // Index 0 is frequency 1: the odd frequencies are at even places.
            var changes = turn.HasFlag(Turn.Mirrored) && column % 2 == 0 ^ (turn.HasFlag(Turn.Flipped) && row % 2 == 0);
            turned[i] = changes ? -value : value;
        }

        return turned;
    }

    /// <summary>Adds scale times each sample to the sums, several at a time; each sum is rounded as one at a time would.</summary>
    internal static void AddScaled(ReadOnlySpan<float> samples, float scale, Span<float> sums)
    {
        var i = 0;
        for (; Vector.IsHardwareAccelerated && i <= samples.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            (new Vector<float>(sums[i..]) + (new Vector<float>(samples[i..]) * scale)).CopyTo(sums[i..]);
        }

        AddScaledScalar(samples[i..], scale, sums[i..]);
    }

    /// <summary>Adds scale times each sample to the sums, one at a time.</summary>
    internal static void AddScaledScalar(ReadOnlySpan<float> samples, float scale, Span<float> sums)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            sums[i] += samples[i] * scale;
        }
    }

    // In a fixed order: sums of floats depend on it, and the print of a picture must not depend on the machine.
    private static float Dot(ReadOnlySpan<float> row, int frequency)
    {
        var sum = 0f;
        for (var i = 0; i < row.Length; i++)
        {
            sum += row[i] * _cosines[(frequency * TentFilter.Side) + i];
        }

        return sum;
    }

    private static float[] Cosines()
    {
        var cosines = new float[Side * TentFilter.Side];
        for (var i = 0; i < cosines.Length; i++)
        {
            var (frequency, at) = (1 + (i / TentFilter.Side), i % TentFilter.Side);
            cosines[i] = (float)(Math.Sqrt(2.0 / TentFilter.Side) * Math.Cos(Math.PI / (2 * TentFilter.Side) * frequency * ((2 * at) + 1)));
        }

        return cosines;
    }
}
