using System.Numerics;

namespace Anxin.Forensics.Comparing.Features;

/// <summary>
/// Corners by the segment test (Rosten and Drummond 2006, FAST-9): nine pixels in a row on a circle of sixteen are all brighter or all darker
/// than the middle. Ranked by the smaller eigenvalue of the gradients around them (Shi and Tomasi 1994).
/// </summary>
internal static class Corners
{
    public const int Margin = SamplingPattern.Radius + 2;

    private const int Arc = 9;
    private static ReadOnlySpan<sbyte> CircleX => [0, 1, 2, 3, 3, 3, 2, 1, 0, -1, -2, -3, -3, -3, -2, -1];
    private static ReadOnlySpan<sbyte> CircleY => [-3, -3, -2, -1, 0, 1, 2, 3, 3, 3, 2, 1, 0, -1, -2, -3];

    /// <summary>The strongest corners of each cell of a grid, about so many in all.</summary>
    public static List<(int X, int Y, float Strength)> Of(GrayLevel level, int threshold, int wanted)
    {
        var (width, height) = (level.Width - (2 * Margin), level.Height - (2 * Margin));
        if (width < 8 || height < 8)
        {
            return [];
        }

        var found = Candidates(level, threshold);
        var cell = Math.Max(12, (int)Math.Sqrt(3.0 * width * height / Math.Max(1, wanted)));
        var columns = (width + cell - 1) / cell;
        var cells = found.GroupBy(c => ((c.Y - Margin) / cell * columns) + ((c.X - Margin) / cell));
        return [.. cells.SelectMany(c => c.OrderByDescending(k => k.Strength).ThenBy(k => k.Y).ThenBy(k => k.X).Take(4))
            .OrderByDescending(k => k.Strength).ThenBy(k => k.Y).ThenBy(k => k.X).Take(wanted)];
    }

    private static List<(int X, int Y, float Strength)> Candidates(GrayLevel level, int threshold)
    {
        var (width, strengths) = (level.Width, new float[level.Width * level.Height]);
        var found = new List<(int X, int Y, float Strength)>();
        Span<int> circle = stackalloc int[16];
        for (var i = 0; i < 16; i++)
        {
            circle[i] = (CircleY[i] * width) + CircleX[i];
        }

        Span<byte> possible = new byte[width];
        for (var y = Margin; y < level.Height - Margin; y++)
        {
            Possible(level.Samples, (y * width) + Margin, width, threshold, possible[..(width - (2 * Margin))]);
            for (var x = Margin; x < width - Margin; x++)
            {
                var at = (y * width) + x;
                if (possible[x - Margin] != 0 && IsCorner(level.Samples, at, circle, threshold))
                {
                    strengths[at] = Strength(level.Samples, at, width);
                    found.Add((x, y, strengths[at]));
                }
            }
        }

        found.RemoveAll(c => !IsPeak(strengths, (c.Y * width) + c.X, width));
        return found;
    }

    /// <summary>
    /// The quick test, not 0 where a corner is possible: an arc of nine holds two neighbours of the four compass points, so both of a pair of
    /// opposite points can only be within the threshold when there is none.
    /// </summary>
    internal static void Possible(ReadOnlySpan<byte> samples, int start, int width, int threshold, Span<byte> possible)
    {
        var i = 0;
        var limit = new Vector<byte>((byte)threshold);
        for (; Vector.IsHardwareAccelerated && i <= possible.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            var at = start + i;
            var middle = new Vector<byte>(samples[at..]);
            var upDown = Vector.Max(Far(samples, at - (3 * width), middle), Far(samples, at + (3 * width), middle));
            var leftRight = Vector.Max(Far(samples, at - 3, middle), Far(samples, at + 3, middle));
            Vector.GreaterThan(Vector.Min(upDown, leftRight), limit).CopyTo(possible[i..]);
        }

        PossibleScalar(samples, start + i, width, threshold, possible[i..]);
    }

    /// <summary>The quick test, one pixel at a time.</summary>
    internal static void PossibleScalar(ReadOnlySpan<byte> samples, int start, int width, int threshold, Span<byte> possible)
    {
        for (var i = 0; i < possible.Length; i++)
        {
            var (at, middle) = (start + i, samples[start + i]);
            var upDown = Math.Max(Math.Abs(samples[at - (3 * width)] - middle), Math.Abs(samples[at + (3 * width)] - middle));
            var leftRight = Math.Max(Math.Abs(samples[at - 3] - middle), Math.Abs(samples[at + 3] - middle));
            possible[i] = Math.Min(upDown, leftRight) > threshold ? (byte)255 : (byte)0;
        }
    }

    private static Vector<byte> Far(ReadOnlySpan<byte> samples, int at, Vector<byte> middle)
    {
        var other = new Vector<byte>(samples[at..]);
        return Vector.Max(other, middle) - Vector.Min(other, middle);
    }

    private static bool IsCorner(ReadOnlySpan<byte> samples, int at, ReadOnlySpan<int> circle, int threshold)
    {
        var (middle, brighter, darker) = (samples[at], 0u, 0u);
        for (var i = 0; i < 16; i++)
        {
            var difference = samples[at + circle[i]] - middle;
            brighter |= difference > threshold ? 1u << i : 0;
            darker |= difference < -threshold ? 1u << i : 0;
        }

        return HasArc(brighter) || HasArc(darker);
    }

    private static bool HasArc(uint bits)
    {
        if (BitOperations.PopCount(bits) < Arc)
        {
            return false;
        }

        bits |= bits << 16;
        var run = bits & (bits >> 1);
        run &= run >> 2;
        run &= run >> 4;
        return (run & (bits >> 8)) != 0; // eight in a row and the ninth
    }

    private static float Strength(ReadOnlySpan<byte> samples, int at, int width)
    {
        int xx = 0, yy = 0, xy = 0;
        for (var dy = -3; dy <= 3; dy++)
        {
            for (var dx = -3; dx <= 3; dx++)
            {
                var i = at + (dy * width) + dx;
                var (gx, gy) = (samples[i + 1] - samples[i - 1], samples[i + width] - samples[i - width]);
                xx += gx * gx;
                yy += gy * gy;
                xy += gx * gy;
            }
        }

        return (float)(xx + yy - Math.Sqrt(((double)(xx - yy) * (xx - yy)) + (4.0 * xy * xy)));
    }

    // Of equal neighbours the first in reading order is the peak.
    private static bool IsPeak(float[] strengths, int at, int width)
    {
        var own = strengths[at];
        for (var dy = -1; dy <= 1; dy++)
        {
            for (var dx = -1; dx <= 1; dx++)
            {
                var other = at + (dy * width) + dx;
                if (other != at && (strengths[other] > own || (strengths[other] == own && other < at)))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
