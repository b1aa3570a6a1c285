using System.Numerics;

namespace Anxin.Forensics.Comparing;

/// <summary>
/// How far pixels lie outside what the reference shows around the same place: above the largest or below the smallest of the nine
/// neighbours there. Shifts by less than a pixel, blur and recompression stay inside; a painted line does not.
/// </summary>
internal static class Envelope
{
    // Sharpening overshoots in proportion to the contrast, so a quarter of it is allowed on either side.
    private const int OvershootShift = 2;

    /// <summary>The distance of each pixel, 0 inside the picture's outermost pixels' reach; edges are repeated outwards.</summary>
    public static void Of(ReadOnlySpan<byte> reference, ReadOnlySpan<byte> upload, int width, Span<byte> distance)
    {
        var height = upload.Length / width;
        Span<byte> low = new byte[width + 2];
        Span<byte> high = new byte[width + 2];
        for (var y = 0; y < height; y++)
        {
            var middle = reference.Slice(y * width, width);
            var above = reference.Slice(Math.Max(0, y - 1) * width, width);
            var below = reference.Slice(Math.Min(height - 1, y + 1) * width, width);
            Columns(above, middle, below, low[1..^1], high[1..^1]);
            (low[0], low[^1], high[0], high[^1]) = (low[1], low[^2], high[1], high[^2]);
            Row(low, high, upload.Slice(y * width, width), distance.Slice(y * width, width));
        }
    }

    /// <summary>The least and largest of three rows, several columns at a time.</summary>
    internal static void Columns(
        ReadOnlySpan<byte> above, ReadOnlySpan<byte> middle, ReadOnlySpan<byte> below, Span<byte> low, Span<byte> high)
    {
        var i = 0;
        for (; Vector.IsHardwareAccelerated && i <= middle.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            var (a, m, b) = (new Vector<byte>(above[i..]), new Vector<byte>(middle[i..]), new Vector<byte>(below[i..]));
            Vector.Min(Vector.Min(a, m), b).CopyTo(low[i..]);
            Vector.Max(Vector.Max(a, m), b).CopyTo(high[i..]);
        }

        ColumnsScalar(above[i..], middle[i..], below[i..], low[i..], high[i..]);
    }

    /// <summary>The least and largest of three rows, one column at a time.</summary>
    internal static void ColumnsScalar(
        ReadOnlySpan<byte> above, ReadOnlySpan<byte> middle, ReadOnlySpan<byte> below, Span<byte> low, Span<byte> high)
    {
        for (var i = 0; i < middle.Length; i++)
        {
            low[i] = Math.Min(Math.Min(above[i], middle[i]), below[i]);
            high[i] = Math.Max(Math.Max(above[i], middle[i]), below[i]);
        }
    }

    /// <summary>The distances of a row; low and high are one longer on each side.</summary>
    internal static void Row(ReadOnlySpan<byte> low, ReadOnlySpan<byte> high, ReadOnlySpan<byte> upload, Span<byte> distance)
    {
        var i = 0;
        for (; Vector.IsHardwareAccelerated && i <= upload.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            var least = Vector.Min(Vector.Min(new Vector<byte>(low[i..]), new Vector<byte>(low[(i + 1)..])), new Vector<byte>(low[(i + 2)..]));
            var most = Vector.Max(Vector.Max(new Vector<byte>(high[i..]), new Vector<byte>(high[(i + 1)..])), new Vector<byte>(high[(i + 2)..]));
            var value = new Vector<byte>(upload[i..]);
            var above = Vector.Max(value, most) - most;
            var below = least - Vector.Min(value, least);
            var outside = Vector.Max(above, below); // one of them is 0
            var allowed = Vector.ShiftRightLogical(most - least, OvershootShift);
            (Vector.Max(outside, allowed) - allowed).CopyTo(distance[i..]);
        }

        RowScalar(low[i..], high[i..], upload[i..], distance[i..]);
    }

    /// <summary>The distances of a row, one pixel at a time.</summary>
    internal static void RowScalar(ReadOnlySpan<byte> low, ReadOnlySpan<byte> high, ReadOnlySpan<byte> upload, Span<byte> distance)
    {
        for (var i = 0; i < upload.Length; i++)
        {
            var least = Math.Min(Math.Min(low[i], low[i + 1]), low[i + 2]);
            var most = Math.Max(Math.Max(high[i], high[i + 1]), high[i + 2]);
            var outside = Math.Max(Math.Max(0, upload[i] - most), Math.Max(0, least - upload[i]));
            distance[i] = (byte)Math.Max(0, outside - ((most - least) >> OvershootShift));
        }
    }
}
