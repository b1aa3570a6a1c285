using System.Numerics;
using Plane = Anxin.Forensics.Features.Plane;

namespace Anxin.Forensics.Forgery.Dense;

/// <summary>How steep, domed, ridged and bright each pixel of a row of a blurred picture is, a byte each, the first lowest.</summary>
internal static class LookRow
{
    // Steps of brightness, of 255, at which half of a byte's range is used up.
    private const float Half = 6;

    public static void Of(Plane blurred, int y, float width, Span<uint> looks)
    {
        var x = 1;
        var above = blurred.Row(Math.Max(0, y - 1));
        var row = blurred.Row(y);
        var below = blurred.Row(Math.Min(blurred.Height - 1, y + 1));
        looks[0] = At(above, row, below, 0, width);
        var (half, range) = (new Vector<float>(Half), new Vector<float>(255f));
        var (middle, signed) = (new Vector<float>(128f), new Vector<float>(127f));
        for (; x + Vector<float>.Count < looks.Length; x += Vector<float>.Count)
        {
            var (here, left, right) = (new Vector<float>(row[x..]), new Vector<float>(row[(x - 1)..]), new Vector<float>(row[(x + 1)..]));
            var (up, down) = (new Vector<float>(above[x..]), new Vector<float>(below[x..]));
            var (dx, dy) = ((right - left) / 2, (down - up) / 2);
            var (xx, yy) = (right + left - (2 * here), down + up - (2 * here));
            var xy = (new Vector<float>(below[(x + 1)..]) - new Vector<float>(below[(x - 1)..])
                - new Vector<float>(above[(x + 1)..]) + new Vector<float>(above[(x - 1)..])) / 4;
            var steep = Vector.SquareRoot((dx * dx) + (dy * dy)) * width;
            var domed = (xx + yy) * (width * width);
            var ridged = Vector.SquareRoot(((xx - yy) * (xx - yy)) + (4 * (xy * xy))) * (width * width);
            var packed = Vector.ConvertToInt32(range * steep / (steep + half))
                | Vector.ShiftLeft(Vector.ConvertToInt32(middle + (signed * domed / (Vector.Abs(domed) + half))), 8)
                | Vector.ShiftLeft(Vector.ConvertToInt32(range * ridged / (ridged + half)), 16)
                | Vector.ShiftLeft(Vector.ConvertToInt32(here / 2), 24);
            Vector.AsVectorUInt32(packed).CopyTo(looks[x..]);
        }

        for (; x < looks.Length; x++)
        {
            looks[x] = At(above, row, below, x, width);
        }
    }

    /// <summary>The same, one pixel at a time.</summary>
    internal static void Scalar(Plane blurred, int y, float width, Span<uint> looks)
    {
        var above = blurred.Row(Math.Max(0, y - 1));
        var row = blurred.Row(y);
        var below = blurred.Row(Math.Min(blurred.Height - 1, y + 1));
        for (var x = 0; x < looks.Length; x++)
        {
            looks[x] = At(above, row, below, x, width);
        }
    }

    private static uint At(ReadOnlySpan<float> above, ReadOnlySpan<float> row, ReadOnlySpan<float> below, int x, float width)
    {
        var (left, right) = (Math.Max(0, x - 1), Math.Min(row.Length - 1, x + 1));
        var (dx, dy) = ((row[right] - row[left]) / 2, (below[x] - above[x]) / 2);
        var (xx, yy) = (row[right] + row[left] - (2 * row[x]), below[x] + above[x] - (2 * row[x]));
        var xy = (below[right] - below[left] - above[right] + above[left]) / 4;
        var steep = MathF.Sqrt((dx * dx) + (dy * dy)) * width;
        var domed = (xx + yy) * (width * width);
        var ridged = MathF.Sqrt(((xx - yy) * (xx - yy)) + (4 * (xy * xy))) * (width * width);
        return (uint)(255 * steep / (steep + Half))
            | ((uint)(128 + (127 * domed / (MathF.Abs(domed) + Half))) << 8)
            | ((uint)(255 * ridged / (ridged + Half)) << 16)
            | ((uint)(row[x] / 2) << 24);
    }
}
