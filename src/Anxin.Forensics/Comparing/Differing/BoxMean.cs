using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Comparing.Differing;

/// <summary>The mean over squares, by running sums down and along; at the edges over what there is of the square.</summary>
internal static class BoxMean
{
    public static Plane Of(Plane source, int radius)
    {
        var (width, height) = (source.Width, source.Height);
        var target = new Plane(source.Size);
        Span<double> columns = new double[width];
        for (var y = 0; y < Math.Min(radius, height); y++)
        {
            Add(columns, source.Row(y), 1);
        }

        for (var y = 0; y < height; y++)
        {
            if (y + radius < height)
            {
                Add(columns, source.Row(y + radius), 1);
            }

            if (y - radius - 1 >= 0)
            {
                Add(columns, source.Row(y - radius - 1), -1);
            }

            var rows = Math.Min(height - 1, y + radius) - Math.Max(0, y - radius) + 1;
            Along(columns, target.Row(y), radius, rows);
        }

        return target;
    }

    private static void Add(Span<double> columns, ReadOnlySpan<float> row, int sign)
    {
        for (var x = 0; x < columns.Length; x++)
        {
            columns[x] += sign * row[x];
        }
    }

    private static void Along(ReadOnlySpan<double> columns, Span<float> target, int radius, int rows)
    {
        var sum = 0.0;
        for (var x = 0; x < Math.Min(radius, columns.Length); x++)
        {
            sum += columns[x];
        }

        for (var x = 0; x < columns.Length; x++)
        {
            sum += x + radius < columns.Length ? columns[x + radius] : 0;
            sum -= x - radius - 1 >= 0 ? columns[x - radius - 1] : 0;
            var across = Math.Min(columns.Length - 1, x + radius) - Math.Max(0, x - radius) + 1;
            target[x] = (float)(sum / (rows * across));
        }
    }
}
