namespace Anxin.Forensics.Features;

/// <summary>Finds the places that stand out in the differences of an octave, to a fraction of a pixel.</summary>
internal static class Extrema
{
    // Of 255. Below lies grain and recompression.
    private const float Least = 1.2f;

    // Along an edge a place is not fixed: the ratio of the curvatures, as in Lowe's section 4.1.
    private const float MostEdge = 10;
    private const int Border = 5;
    private const int Moves = 4;

    public static void Find(Octave octave, int index, List<Extremum> found)
    {
        for (var level = 1; level <= Octave.Steps; level++)
        {
            var plane = octave.Differences[level];
            for (var y = Border; y < plane.Height - Border; y++)
            {
                for (var x = Border; x < plane.Width - Border; x++)
                {
                    var value = plane.Values[(y * plane.Width) + x];
                    if (Math.Abs(value) > 0.6f * Least && IsExtreme(octave, level, x, y, value)
                        && Refined(octave, index, level, x, y) is { } extremum)
                    {
                        found.Add(extremum);
                    }
                }
            }
        }
    }

    private static bool IsExtreme(Octave octave, int level, int x, int y, float value)
    {
        var width = octave.Differences[level].Width;
        var (start, sign) = (((y - 1) * width) + x - 1, value > 0 ? 1f : -1f);
        var own = sign * value;
        for (var l = level - 1; l <= level + 1; l++)
        {
            var values = octave.Differences[l].Values;
            for (int row = 0, at = start; row < 3; row++, at += width)
            {
                if (sign * values[at] > own || sign * values[at + 1] > own || sign * values[at + 2] > own)
                {
                    return false;
                }
            }
        }

        return true;
    }

    // Fits a parabola in place and scale and moves to its top, as in Brown and Lowe (2002).
    private static Extremum? Refined(Octave octave, int index, int level, int x, int y)
    {
        for (var move = 0; move < Moves; move++)
        {
            var fit = new LocalParabola(octave.Differences, level, x, y);
            if (!fit.Solve(out var dx, out var dy, out var dl))
            {
                return null;
            }

            if (Math.Abs(dx) < 0.6f && Math.Abs(dy) < 0.6f && Math.Abs(dl) < 0.6f)
            {
                var top = fit.Value + (0.5f * fit.Along(dx, dy, dl));
                return Math.Abs(top) < Least || fit.IsEdge(MostEdge)
                    ? null
                    : new Extremum(
                        index, level, x + dx, y + dy,
                        Octave.FirstBlur * (float)Math.Pow(2, (level + dl) / Octave.Steps), Math.Abs(top));
            }

            (x, y, level) = (x + (int)Math.Round(dx), y + (int)Math.Round(dy), level + (int)Math.Round(dl));
            var plane = octave.Differences[0];
            if (level < 1 || level > Octave.Steps || x < Border || y < Border || x >= plane.Width - Border || y >= plane.Height - Border)
            {
                return null;
            }
        }

        return null;
    }
}
