using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Comparing.Aligning;

/// <summary>
/// Moves a map to a fraction of a pixel by comparing brightness: the inverse compositional method of Baker and Matthews (2004) with weights
/// that leave out what does not fit (Tukey's biweight), so a changed place does not pull.
/// </summary>
internal static class Refinement
{
    private const int MostPoints = 16_000;
    private const int Parameters = 8;

    /// <summary>The better map from upload to reference; the given one when nothing can be gained.</summary>
    /// <param name="upload">Brightness of the upload.</param>
    /// <param name="reference">Brightness of the reference, its tones already matched to the upload.</param>
    /// <param name="map">Near enough: a few pixels off at most.</param>
    /// <param name="rounds">How many steps at most.</param>
    public static Homography Improve(Plane upload, Plane reference, Homography map, int rounds)
    {
        var points = Points(upload);
        if (points.Count < 100)
        {
            return map;
        }

        var errors = new float[points.Count];
        var sorted = new float[points.Count];
        var frame = Frame(upload);
        for (var round = 0; round < rounds; round++)
        {
            var inside = Errors(points, reference, map, errors, sorted);
            if (inside < 100)
            {
                break;
            }

            var (bias, scale) = Spread(sorted.AsSpan(0, inside));
            if (Step(points, errors, bias, 4.7f * Math.Max(1, scale), frame) is not { } step)
            {
                break;
            }

            var next = map.After(frame.Inverse().After(step).After(frame)).Normal();
            var moved = Movement(map, next, upload);
            map = next;
            if (moved < 0.01)
            {
                break;
            }
        }

        return map;
    }

    private readonly record struct Point(short X, short Y, float Value, float Gx, float Gy);

    // Places with the strongest slope, spread over cells so that one sharp corner of the picture does not decide alone.
    private static List<Point> Points(Plane upload)
    {
        const int Cell = 16;
        var points = new List<Point>(MostPoints + 256);
        var cells = Math.Max(1, (upload.Width / Cell) * (upload.Height / Cell));
        var each = Math.Clamp(MostPoints / cells, 1, Cell * Cell);
        var inCell = new List<(float Slope, Point Point)>(Cell * Cell);
        for (var top = 2; top + Cell <= upload.Height - 2; top += Cell)
        {
            for (var left = 2; left + Cell <= upload.Width - 2; left += Cell)
            {
                inCell.Clear();
                for (var i = 0; i < Cell * Cell; i++)
                {
                    var (x, y) = (left + (i % Cell), top + (i / Cell));
                    var gx = (upload[x + 1, y] - upload[x - 1, y]) / 2;
                    var gy = (upload[x, y + 1] - upload[x, y - 1]) / 2;
                    var slope = (gx * gx) + (gy * gy);
                    if (slope > 9)
                    {
                        inCell.Add((slope, new Point((short)x, (short)y, upload[x, y], gx, gy)));
                    }
                }

                if (inCell.Count > each)
                {
                    inCell.Sort((a, b) => b.Slope != a.Slope
                        ? b.Slope.CompareTo(a.Slope) : (a.Point.Y, a.Point.X).CompareTo((b.Point.Y, b.Point.X)));
                }

                points.AddRange(inCell.Take(each).Select(p => p.Point));
            }
        }

        return points;
    }

    private static int Errors(List<Point> points, Plane reference, in Homography map, float[] errors, float[] sorted)
    {
        var inside = 0;
        for (var i = 0; i < errors.Length; i++)
        {
            var (x, y) = map.Map(points[i].X, points[i].Y);
            errors[i] = Sampler.Linear(reference, x, y) - points[i].Value;
            if (!float.IsNaN(errors[i]))
            {
                sorted[inside++] = errors[i];
            }
        }

        return inside;
    }

    // The middle and the deviation of what lies around it, both from ranks.
    private static (float Middle, float Deviation) Spread(Span<float> values)
    {
        values.Sort();
        var middle = values[values.Length / 2];
        foreach (ref var value in values)
        {
            value = Math.Abs(value - middle);
        }

        values.Sort();
        return (middle, 1.4826f * values[values.Length / 2]);
    }

    // The increment d with which the upload seen through (1 + d) would look like the reference; the map is then taken after its inverse.
    private static Homography? Step(List<Point> points, float[] errors, float bias, float limit, Homography frame)
    {
        Span<double> matrix = stackalloc double[Parameters * Parameters];
        Span<double> vector = stackalloc double[Parameters];
        Span<double> row = stackalloc double[Parameters];
        matrix.Clear();
        vector.Clear();
        for (var i = 0; i < errors.Length; i++)
        {
            var share = (errors[i] - bias) / limit;
            if (!(Math.Abs(share) < 1))
            {
                continue;
            }

            var weight = (1 - (share * share)) * (1 - (share * share));
            var point = points[i];
            var (x, y) = ((point.X * frame.A) + frame.C, (point.Y * frame.E) + frame.F);
            double gx = point.Gx / frame.A, gy = point.Gy / frame.A;
            var along = -((x * gx) + (y * gy));
            (row[0], row[1], row[2], row[3]) = (x * gx, y * gx, gx, x * gy);
            (row[4], row[5], row[6], row[7]) = (y * gy, gy, x * along, y * along);
            for (var j = 0; j < Parameters; j++)
            {
                var weighted = weight * row[j];
                vector[j] += weighted * (errors[i] - bias);
                for (var k = 0; k <= j; k++)
                {
                    matrix[(j * Parameters) + k] += weighted * row[k];
                }
            }
        }

        for (var j = 0; j < Parameters; j++)
        {
            matrix[(j * Parameters) + j] *= 1 + 1e-4;
            matrix[(j * Parameters) + j] += 1e-3;
        }

        if (!LinearSystem.Solve(matrix, vector))
        {
            return null;
        }

        var d = vector;
        var forward = new Homography(1 + d[0], d[1], d[2], d[3], 1 + d[4], d[5], d[6], d[7], 1);
        return Math.Abs(forward.Determinant()) > 0.2 ? forward.Inverse() : null;
    }

    private static Homography Frame(Plane upload)
    {
        var scale = 2.0 / Math.Max(upload.Width, upload.Height);
        return Homography.Affine(scale, 0, -scale * upload.Width / 2, 0, scale, -scale * upload.Height / 2);
    }

    private static double Movement(in Homography a, in Homography b, Plane upload)
    {
        var most = 0.0;
        foreach (var (x, y) in new[] { (0, 0), (upload.Width, 0), (0, upload.Height), (upload.Width, upload.Height) })
        {
            var ((ax, ay), (bx, by)) = (a.Map(x, y), b.Map(x, y));
            most = Math.Max(most, Math.Max(Math.Abs(ax - bx), Math.Abs(ay - by)));
        }

        return most;
    }
}
