using Anxin.Forensics.Features;

namespace Anxin.Forensics.Forgery;

/// <summary>
/// Which of two like places was put there: the one along whose edge brightness jumps more. Inside they are the same, so the difference is
/// what they border on.
/// </summary>
internal static class CopySides
{
    private const int Off = 7;

    /// <summary>The pixels of the place that was put there and those of the place it was taken from, in the whole picture.</summary>
    public static (bool[] Put, bool[] Taken) Of(Plane luma, Copy copy)
    {
        var whole = copy with { First = LikeBrightness.Around(luma, copy.Projection, copy.Box, copy.First) };
        var (first, second) = (First(luma, whole), Second(luma, whole));
        return Jump(luma, first) >= Jump(luma, second) ? (first, second) : (second, first);
    }

    private static bool[] First(Plane luma, Copy copy)
    {
        var first = new bool[luma.Values.Length];
        foreach (var (x, y) in copy.Places())
        {
            first[(y * luma.Width) + x] = true;
        }

        return first;
    }

    // Every pixel whose way back leads into the first place, so that no gaps are left where it was enlarged.
    private static bool[] Second(Plane luma, Copy copy)
    {
        var second = new bool[luma.Values.Length];
        if (copy.Projection.Inverse() is not { } back)
        {
            return second;
        }

        for (var i = 0; i < second.Length; i++)
        {
            var (x, y) = back.At(i % luma.Width, i / luma.Width);
            second[i] = copy.Holds((int)Math.Round(x), (int)Math.Round(y));
        }

        return second;
    }

    // The step over the edge, as a multiple of the steps inside: a copy that was enlarged has softer ones everywhere.
    private static double Jump(Plane luma, bool[] place)
    {
        var (over, overs, inside, insides) = (0.0, 0, 0.0, 0);
        Span<int> directions = [1, -1, luma.Width, -luma.Width];
        for (var at = Off * (luma.Width + 1); at < place.Length - (Off * (luma.Width + 1)); at++)
        {
            for (var i = 0; place[at] && i < directions.Length; i++)
            {
                var step = Math.Abs(luma.Values[at] - luma.Values[at + (Off * directions[i])]);
                if (!place[at + directions[i]])
                {
                    over += step;
                    overs++;
                }
                else if (place[at + (Off * directions[i])])
                {
                    inside += step;
                    insides++;
                }
            }
        }

        return over / Math.Max(1, overs) / ((inside / Math.Max(1, insides)) + 1e-3);
    }
}
