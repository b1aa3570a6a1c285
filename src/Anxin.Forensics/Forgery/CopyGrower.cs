using Anxin.Forensics.Features;

namespace Anxin.Forensics.Forgery;

/// <summary>Grows a copied place from one pixel to all around it that looks like where the projection takes it.</summary>
internal static class CopyGrower
{
    // The least correlation of a pixel's surroundings.
    private const float Least = 0.8f;
    private const int LeastPixels = 40;
    private const int Gap = 2;
    private const int QuickReach = 6;

    /// <summary>A quick look at a few pixels around, whether growing is worth the while.</summary>
    public static bool IsAlike(Plane luma, Projection projection, (double X, double Y) around)
    {
        var (x, y) = ((int)around.X, (int)around.Y);
        var box = new Box(x - QuickReach, y - QuickReach, x + QuickReach + 1, y + QuickReach + 1).Within(luma.Width, luma.Height);
        var correlations = LocalCorrelation.Of(luma, projection, box);
        return correlations.Count(c => c >= Least) >= correlations.Length / 3;
    }

    /// <summary>Null when hardly anything does.</summary>
    public static Copy? Of(Plane luma, Projection projection, (double X, double Y) around, int pairs)
    {
        var reach = Math.Max(luma.Width, luma.Height) / 5;
        var (x, y) = ((int)around.X, (int)around.Y);
        var box = new Box(x - reach, y - reach, x + reach, y + reach).Within(luma.Width, luma.Height);
        var correlations = LocalCorrelation.Of(luma, projection, box);
        var marked = Array.ConvertAll(correlations, c => c >= Least);
        var closed = Spots.Shrunk(Spots.Grown(marked, box.Width, Gap), box.Width, Gap);
        var spot = Spots.Filled(Spots.Connected(closed, box.Width, ((y - box.Top) * box.Width) + x - box.Left), box.Width);
        var (pixels, textured, sum, gain, across, down) = (0, 0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < spot.Length; i++)
        {
            if (!spot[i])
            {
                continue;
            }

            pixels++;
            across += i % box.Width;
            down += i / box.Width;
            if (marked[i])
            {
                textured++;
                sum += correlations[i];
                gain += correlations[i] - Least;
            }
        }

        return textured < LeastPixels
            ? null
            : new Copy(projection, box, spot, pixels, textured, sum / textured, pairs)
            {
                Gain = gain,
                Middle = (box.Left + (across / pixels), box.Top + (down / pixels)),
            };
    }
}
