using System.Numerics;

namespace Anxin.Forensics.Media.Decoding;

/// <summary>
/// Shrinks a picture: every target sample is the exact mean of the source area under it, edges weighted by how much of them is covered,
/// rounded once. Works on stored sample values (not on linear light). Sums are whole numbers, so the result is the same on every machine.
/// </summary>
internal static unsafe class AreaAverage
{
    /// <summary>Shrinks, or copies when the sizes are the same.</summary>
    /// <param name="source">The first row.</param>
    /// <param name="stride">Bytes from one row to the next.</param>
    /// <param name="size">The source's size; a side is at most 65,535.</param>
    /// <param name="channels">Bytes a pixel.</param>
    /// <param name="wanted">The target's size, on no side larger than the source.</param>
    public static Raster Shrink(byte* source, long stride, PictureSize size, int channels, PictureSize wanted)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wanted.Width, size.Width);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wanted.Height, size.Height);
        var samples = new byte[checked((int)(wanted.Pixels * channels))];
        var rowLength = wanted.Width * channels;
        var sums = new uint[size.Width * channels];
        var columns = ColumnSpan.Of(size.Width, wanted.Width);
        for (var y = 0; y < wanted.Height; y++)
        {
            var target = samples.AsSpan(y * rowLength, rowLength);
            if (size == wanted)
            {
                new ReadOnlySpan<byte>(source + (y * stride), rowLength).CopyTo(target);
                continue;
            }

            SumRows(source, stride, size.Height, wanted.Height, y, sums);
            AverageRow(sums, columns, size.Pixels, channels, target);
        }

        return new Raster(wanted, channels, samples);
    }

    // In units of 1/wantedHeight of a source row, target row y covers [y * height, (y + 1) * height).
    private static void SumRows(byte* source, long stride, int height, int wantedHeight, int y, uint[] sums)
    {
        Array.Clear(sums);
        var (start, end) = ((long)y * height, (y + 1L) * height);
        for (var row = start / wantedHeight; row * wantedHeight < end; row++)
        {
            var weight = Math.Min(end, (row + 1) * wantedHeight) - Math.Max(start, row * wantedHeight);

            // The weights of one target row add up to the height, at most 65,535, so a sum stays below 2^24.
            AddRow(new ReadOnlySpan<byte>(source + (row * stride), sums.Length), (uint)weight, sums);
        }
    }

    /// <summary>Adds weight times each sample to the sums, several at a time.</summary>
    internal static void AddRow(ReadOnlySpan<byte> row, uint weight, Span<uint> sums)
    {
        var i = 0;
        var lanes = Vector<uint>.Count;
        for (; Vector.IsHardwareAccelerated && i <= row.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(row[i..]), out var low, out var high);
            Vector.Widen(low, out var a, out var b);
            Vector.Widen(high, out var c, out var d);
            (new Vector<uint>(sums[i..]) + (a * weight)).CopyTo(sums[i..]);
            (new Vector<uint>(sums[(i + lanes)..]) + (b * weight)).CopyTo(sums[(i + lanes)..]);
            (new Vector<uint>(sums[(i + (2 * lanes))..]) + (c * weight)).CopyTo(sums[(i + (2 * lanes))..]);
            (new Vector<uint>(sums[(i + (3 * lanes))..]) + (d * weight)).CopyTo(sums[(i + (3 * lanes))..]);
        }

        AddRowScalar(row[i..], weight, sums[i..]);
    }

    /// <summary>Adds weight times each sample to the sums, one at a time.</summary>
    internal static void AddRowScalar(ReadOnlySpan<byte> row, uint weight, Span<uint> sums)
    {
        for (var i = 0; i < row.Length; i++)
        {
            sums[i] += weight * row[i];
        }
    }

    private static void AverageRow(ReadOnlySpan<uint> sums, ColumnSpan[] columns, long whole, int channels, Span<byte> target)
    {
        // A target sample's weights add up to the source's pixels, below 2^32, so its sum and the half that rounds it fit 41 bits:
        // exact in a double, and the quotient falls on the right side of every whole number.
        var to = 0;
        foreach (var span in columns)
        {
            for (var c = 0; c < channels; c++)
            {
                var sum = (whole / 2) + ((long)span.FirstWeight * sums[(span.First * channels) + c])
                    + ((long)span.LastWeight * sums[(span.Last * channels) + c]);
                long between = 0;
                for (var column = span.First + 1; column < span.Last; column++)
                {
                    between += sums[(column * channels) + c];
                }

                target[to++] = (byte)((sum + (between * columns.Length)) / (double)whole);
            }
        }
    }
}
