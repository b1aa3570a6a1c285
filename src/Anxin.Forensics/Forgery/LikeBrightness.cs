using Anxin.Forensics.Features;

namespace Anxin.Forensics.Forgery;

/// <summary>
/// What belongs to a copied place though it shows too little to correlate: pixels beside it as bright as those the projection takes them to.
/// </summary>
internal static class LikeBrightness
{
    // Pixels to each side whose differences are averaged.
    private const int Reach = 2;

    // Of 255: what compression may change; a place that differs more inside may differ as much beside.
    private const float Least = 2.5f;
    private const float OfInside = 1.4f;

    // A place that grows beyond this lies on plain ground that is the same everywhere, and its edge cannot be told.
    private const double MostGrowth = 3;

    /// <summary>The place grown, or as it was.</summary>
    public static bool[] Around(Plane luma, Projection projection, Box box, bool[] spot)
    {
        var (differences, inside, pixels) = (Differences(luma, projection, box), 0.0, 0);
        for (var i = 0; i < spot.Length; i++)
        {
            if (spot[i] && differences.Values[i] < float.MaxValue)
            {
                inside += differences.Values[i];
                pixels++;
            }
        }

        if (pixels == 0)
        {
            return spot;
        }

        var most = Math.Max(Least, OfInside * (float)(inside / pixels));
        var like = Array.ConvertAll(differences.Values, d => d <= most);
        for (var i = 0; i < like.Length; i++)
        {
            like[i] |= spot[i];
        }

        like = Spots.Grown(Spots.Shrunk(like, box.Width, Reach), box.Width, Reach);
        var start = Array.FindIndex(spot, s => s);
        for (var i = 0; i < like.Length; i++)
        {
            like[i] |= spot[i];
        }

        var grown = Spots.Filled(Spots.Connected(like, box.Width, start), box.Width);
        return grown.Count(g => g) <= MostGrowth * pixels ? grown : spot;
    }

    private static Plane Differences(Plane luma, Projection projection, Box box)
    {
        var differences = new Plane(box.Width, box.Height);
        for (var i = 0; i < differences.Values.Length; i++)
        {
            var (x, y) = (box.Left + (i % box.Width), box.Top + (i / box.Width));
            var (tx, ty) = projection.At(x, y);
            var isInside = tx >= 0 && ty >= 0 && tx <= luma.Width - 1 && ty <= luma.Height - 1;
            differences.Values[i] = isInside ? Math.Abs(luma.Values[(y * luma.Width) + x] - luma.At((float)tx, (float)ty)) : 255;
        }

        return GaussianBlur.Of(differences, Reach);
    }
}
