using Anxin.Forensics.Inspecting;

namespace Anxin.Forensics.Comparing.Differing;

/// <summary>Bars that lie beside the reference, as around a picture on a phone's screen.</summary>
internal sealed record Frame(IReadOnlyList<Region> Bars, double Share)
{
    private const double LeastShare = 0.04;
    private const double LeastAcross = 0.75;

    /// <summary>Null when there is none: the corners that turning leaves empty are no bars.</summary>
    public static Frame? Of(ComparedPair pair)
    {
        var (width, height) = (pair.Size.Width, pair.Size.Height);
        var outside = pair.OnReference.Count(on => !on);
        if (outside < LeastShare * width * height)
        {
            return null;
        }

        var (rows, columns) = (new int[height], new int[width]);
        for (var i = 0; i < pair.OnReference.Length; i++)
        {
            rows[i / width] += pair.OnReference[i] ? 0 : 1;
            columns[i % width] += pair.OnReference[i] ? 0 : 1;
        }

        var (top, bottom) = (Run(rows, width), Run([.. rows.Reverse()], width));
        var (left, right) = (Run(columns, height), Run([.. columns.Reverse()], height));
        Region[] bars =
        [
            new(0, 0, width, top), new(0, height - bottom, width, bottom), new(0, 0, left, height), new(width - right, 0, right, height),
        ];
        var kept = bars.Where(b => b is { Width: > 0, Height: > 0 }).ToArray();
        var covered = kept.Sum(b => (long)b.Width * b.Height);
        return covered >= 0.6 * outside ? new Frame(kept, outside / (double)pair.OnReference.Length) : null;
    }

    // How many lines from the edge are mostly beside the reference.
    private static int Run(int[] counts, int length)
    {
        var run = 0;
        while (run < counts.Length && counts[run] >= LeastAcross * length)
        {
            run++;
        }

        return run;
    }
}
