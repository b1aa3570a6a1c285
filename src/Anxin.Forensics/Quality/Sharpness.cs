namespace Anxin.Forensics.Quality;

/// <summary>
/// How much of a picture's contrast between neighbours is lost by blurring it again (the idea of Crete et al., "The blur effect", 2007):
/// a sharp picture loses much, a blurred one little, whatever it shows. Done in both directions on brightness; the better one counts, so
/// that stripes are judged across.
/// </summary>
internal static class Sharpness
{
    private const int Reach = 4;
    private const int Window = (2 * Reach) + 1;

    // Steps this small are grain and recompression.
    private const int LeastStep = 3;

    /// <summary>0, nothing to lose, to 1; null when the picture has hardly any contrast to judge by.</summary>
    public static double? Of(byte[] luma, int width)
    {
        var height = luma.Length / width;
        if (width <= Window || height <= Window)
        {
            return null;
        }

        var across = Lost(luma, height, width, width, 1);
        var down = Lost(luma, width, height, 1, width);
        return across is null ? down : down is null ? across : Math.Max(across.Value, down.Value);
    }

    private static double? Lost(byte[] luma, int lines, int length, int lineStep, int step)
    {
        long before = 0, lost = 0;
        var steps = 0;
        for (var line = 0; line < lines; line++)
        {
            var start = line * lineStep;
            for (var i = Reach + 1; i < length - Reach; i++)
            {
                var entering = luma[start + ((i + Reach) * step)];
                var leaving = luma[start + ((i - Reach - 1) * step)];
                var contrast = Math.Abs(luma[start + (i * step)] - luma[start + ((i - 1) * step)]);
                var blurred = Math.Abs(entering - leaving); // the step between two running means, times the window
                if (contrast >= LeastStep)
                {
                    steps++;
                    before += contrast * Window;
                    lost += Math.Max(0, (contrast * Window) - blurred);
                }
            }
        }

        return steps * 200L < luma.Length ? null : lost / (double)before;
    }
}
