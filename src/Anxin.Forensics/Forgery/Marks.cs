using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;

namespace Anxin.Forensics.Forgery;

/// <summary>Turns marked pixels of a shrunk picture into masks and boxes.</summary>
internal static class Marks
{
    private const int MostRegions = 8;

    public static Mask Of(bool[] marked, int width, int height)
    {
        var mask = new Mask(new PictureSize(width, height));
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i])
            {
                mask[i % width, i / width] = true;
            }
        }

        return mask;
    }

    /// <summary>A box around each connected spot, the largest spot first, in pixels of the upright picture.</summary>
    public static Region[] Regions(bool[] marked, int width, PictureSize upright)
    {
        var (left, height) = ((bool[])marked.Clone(), marked.Length / width);
        var spots = new List<(int Pixels, Region Box)>();
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i])
            {
                spots.Add(Taken(left, width, i, new PictureSize(width, height), upright));
            }
        }

        return [.. spots.OrderByDescending(s => s.Pixels).Take(MostRegions).Select(s => s.Box)];
    }

    private static (int Pixels, Region Box) Taken(bool[] left, int width, int start, PictureSize from, PictureSize to)
    {
        var spot = Spots.Connected(left, width, start);
        var (pixels, x0, y0, x1, y1) = (0, int.MaxValue, int.MaxValue, 0, 0);
        for (var i = start; i < spot.Length; i++)
        {
            if (spot[i])
            {
                left[i] = false;
                pixels++;
                (x0, y0) = (Math.Min(x0, i % width), Math.Min(y0, i / width));
                (x1, y1) = (Math.Max(x1, (i % width) + 1), Math.Max(y1, (i / width) + 1));
            }
        }

        var (x, y) = ((int)((long)x0 * to.Width / from.Width), (int)((long)y0 * to.Height / from.Height));
        var (right, bottom) = ((int)Math.Ceiling(x1 * (double)to.Width / from.Width), (int)Math.Ceiling(y1 * (double)to.Height / from.Height));
        return (pixels, new Region(x, y, Math.Max(1, right - x), Math.Max(1, bottom - y)));
    }
}
