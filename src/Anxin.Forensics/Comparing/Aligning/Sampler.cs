using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Comparing.Aligning;

/// <summary>Reads a plane between its pixels.</summary>
internal static class Sampler
{
    /// <summary>By straight lines between the four pixels around; NaN outside.</summary>
    public static float Linear(Plane plane, double x, double y)
    {
        if (!(x >= 0 && y >= 0 && x <= plane.Width - 1 && y <= plane.Height - 1))
        {
            return float.NaN;
        }

        var (left, top) = (Math.Min((int)x, plane.Width - 2), Math.Min((int)y, plane.Height - 2));
        var (fx, fy) = ((float)(x - left), (float)(y - top));
        var samples = plane.Samples[((top * plane.Width) + left)..];
        var upper = samples[0] + (fx * (samples[1] - samples[0]));
        var lower = samples[plane.Width] + (fx * (samples[plane.Width + 1] - samples[plane.Width]));
        return upper + (fy * (lower - upper));
    }

    /// <summary>
    /// The plane as seen through the map, with what lies outside as NaN, by Catmull and Rom's cubic (Keys 1981), which keeps sharpness;
    /// at the outermost pixels by straight lines.
    /// </summary>
    public static Plane Warp(Plane plane, in Homography map, Media.PictureSize size)
    {
        var warped = new Plane(size);
        for (var y = 0; y < size.Height; y++)
        {
            var row = warped.Row(y);
            var (u, v, w) = ((map.B * y) + map.C, (map.E * y) + map.F, (map.H * y) + map.I);
            for (var x = 0; x < row.Length; x++)
            {
                row[x] = Cubic(plane, u / w, v / w);
                (u, v, w) = (u + map.A, v + map.D, w + map.G);
            }
        }

        return warped;
    }

    private static float Cubic(Plane plane, double x, double y)
    {
        if (!(x >= 1 && y >= 1 && x < plane.Width - 2 && y < plane.Height - 2))
        {
            // Half a pixel beyond the outermost middles still belongs to the picture.
            return x >= -0.5 && y >= -0.5 && x <= plane.Width - 0.5 && y <= plane.Height - 0.5
                ? Linear(plane, Math.Clamp(x, 0, plane.Width - 1), Math.Clamp(y, 0, plane.Height - 1)) : float.NaN;
        }

        var (left, top) = ((int)x, (int)y);
        var (a, b, c, d) = Weights((float)(x - left));
        var (e, f, g, h) = Weights((float)(y - top));
        var samples = plane.Samples[(((top - 1) * plane.Width) + left - 1)..];
        var below = samples[plane.Width..];
        var third = below[plane.Width..];
        var last = third[plane.Width..];
        return (e * ((a * samples[0]) + (b * samples[1]) + (c * samples[2]) + (d * samples[3])))
            + (f * ((a * below[0]) + (b * below[1]) + (c * below[2]) + (d * below[3])))
            + (g * ((a * third[0]) + (b * third[1]) + (c * third[2]) + (d * third[3])))
            + (h * ((a * last[0]) + (b * last[1]) + (c * last[2]) + (d * last[3])));
    }

    private static (float A, float B, float C, float D) Weights(float t)
    {
        var (square, cube) = (t * t, t * t * t);
        return (
            (-0.5f * cube) + square - (0.5f * t), (1.5f * cube) - (2.5f * square) + 1,
            (-1.5f * cube) + (2 * square) + (0.5f * t), (0.5f * cube) - (0.5f * square));
    }
}
