using Anxin.Forensics.Features;

namespace Anxin.Forensics.Forgery;

/// <summary>
/// Which of two like places was put there: the one along whose edge brightness jumps more. Inside they are the same, so the difference is
/// what they border on.
/// </summary>
internal static class CopySides
{
    private const int Off = 3;

    /// <summary>The pixels of the place that was put there, in the whole picture.</summary>
    public static bool[] Put(Plane luma, Copy copy)
    {
        var first = new bool[luma.Values.Length];
        foreach (var (x, y) in copy.Places())
        {
            first[(y * luma.Width) + x] = true;
        }

        var second = Second(luma, copy);
        return Jump(luma, first) >= Jump(luma, second) ? first : second;
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

    private static double Jump(Plane luma, bool[] place)
    {
        var (sum, count) = (0.0, 0);
        for (var y = Off; y < luma.Height - Off; y++)
        {
            for (var x = Off; x < luma.Width - Off; x++)
            {
                var at = (y * luma.Width) + x;
                if (place[at] && !(place[at - 1] && place[at + 1]))
                {
                    sum += Math.Abs(luma.Values[at - Off] - luma.Values[at + Off]);
                    count++;
                }

                if (place[at] && !(place[at - luma.Width] && place[at + luma.Width]))
                {
                    sum += Math.Abs(luma.Values[at - (Off * luma.Width)] - luma.Values[at + (Off * luma.Width)]);
                    count++;
                }
            }
        }

        return count == 0 ? 0 : sum / count;
    }
}
