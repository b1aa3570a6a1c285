using Anxin.Forensics.Features;

namespace Anxin.Forensics.Forgery;

/// <summary>
/// Moves, turns and stretches a projection until a place looks most like the one it points to (Lucas and Kanade, 1981), brightness and
/// contrast being free.
/// </summary>
internal static class AffineRefiner
{
    private const int Rounds = 8;
    private const int Unknowns = 8;

    /// <summary>Null when the two do not come to agree.</summary>
    public static Projection? Of(Plane plane, Projection start, double x, double y, int reach)
    {
        var (x0, y0) = (Math.Max(2, (int)x - reach), Math.Max(2, (int)y - reach));
        var (x1, y1) = (Math.Min(plane.Width - 3, (int)x + reach), Math.Min(plane.Height - 3, (int)y + reach));
        var current = start;
        for (var round = 0; round < Rounds; round++)
        {
            if (Step(plane, current, (x0, y0, x1, y1), reach) is not { } next || Off(start, next, x, y) > reach * 0.4)
            {
                return null;
            }

            var moved = Off(current, next, x, y);
            current = next;
            if (moved < 0.02)
            {
                break;
            }
        }

        return current;
    }

    private static double Off(in Projection a, in Projection b, double x, double y)
    {
        var ((ax, ay), (bx, by)) = (a.At(x, y), b.At(x, y));
        return Math.Abs(ax - bx) + Math.Abs(ay - by);
    }

    // Unknowns: six changes of the projection around the middle, contrast and brightness.
    private static Projection? Step(Plane plane, Projection current, (int X0, int Y0, int X1, int Y1) box, double reach)
    {
        var sums = new double[Unknowns, Unknowns + 1];
        Span<double> row = stackalloc double[Unknowns + 1];
        var (cx, cy) = ((box.X0 + box.X1) / 2.0, (box.Y0 + box.Y1) / 2.0);
        for (var y = box.Y0; y <= box.Y1; y++)
        {
            for (var x = box.X0; x <= box.X1; x++)
            {
                var (tx, ty) = current.At(x, y);
                if (tx < 2 || ty < 2 || tx > plane.Width - 3 || ty > plane.Height - 3)
                {
                    continue;
                }

                var there = plane.At((float)tx, (float)ty);
                var dx = (plane.At((float)tx + 1, (float)ty) - plane.At((float)tx - 1, (float)ty)) / 2;
                var dy = (plane.At((float)tx, (float)ty + 1) - plane.At((float)tx, (float)ty - 1)) / 2;
                var (u, v) = ((x - cx) / reach, (y - cy) / reach);
                (row[0], row[1], row[2], row[3], row[4], row[5]) = (dx * u, dx * v, dx, dy * u, dy * v, dy);
                (row[6], row[7], row[8]) = (-plane.Values[(y * plane.Width) + x], -1, -there);
                Add(sums, row);
            }
        }

        return Linear.Solve(sums) is { } d
            ? current with
            {
                XX = current.XX + (d[0] / reach), XY = current.XY + (d[1] / reach),
                X = current.X + d[2] - (((d[0] * cx) + (d[1] * cy)) / reach),
                YX = current.YX + (d[3] / reach), YY = current.YY + (d[4] / reach),
                Y = current.Y + d[5] - (((d[3] * cx) + (d[4] * cy)) / reach),
            }
            : null;
    }

    private static void Add(double[,] sums, ReadOnlySpan<double> row)
    {
        for (var i = 0; i < Unknowns; i++)
        {
            for (var j = 0; j <= Unknowns; j++)
            {
                sums[i, j] += row[i] * row[j];
            }
        }
    }
}
