using Anxin.Forensics.Comparing.Features;

namespace Anxin.Forensics.Comparing.Aligning;

/// <summary>Finds how an upload may lie on a reference by their corners, as it is and mirrored.</summary>
internal static class CoarseAligner
{
    /// <summary>The map with the most followers; null when no map has enough.</summary>
    public static CoarseMatch? Align(View upload, View reference)
    {
        var (plain, mirrored) = (Align(upload, reference, mirrored: false), Align(upload, reference, mirrored: true));
        var best = mirrored is { } m && (plain is not { } p || m.Followers > p.Followers) ? mirrored : plain;
        if (best is not { } found)
        {
            return null;
        }

        var map = Homography.Scaling(reference.CornerSize, reference.Size).After(found.Map)
            .After(Homography.Scaling(upload.Size, upload.CornerSize)).Normal();
        return new CoarseMatch(map, found.Followers);
    }

    private static CoarseMatch? Align(View upload, View reference, bool mirrored)
    {
        var (from, to) = (upload.Features.Corners, reference.Features.Corners);
        var mirror = mirrored ? Homography.Mirror(upload.CornerSize.Width) : Homography.Identity;
        var pairs = FeatureMatcher.Match(upload.Features, reference.Features, mirrored);
        var points = new PointPair[pairs.Count];
        for (var i = 0; i < points.Length; i++)
        {
            var (a, b) = (from[pairs[i].Upload], to[pairs[i].Reference]);
            points[i] = new PointPair(mirrored ? upload.CornerSize.Width - 1 - a.X : a.X, a.Y, b.X, b.Y);
        }

        var side = Math.Max(reference.CornerSize.Width, reference.CornerSize.Height);
        return Consensus.Of(points, side) is { } found ? new CoarseMatch(found.Map.After(mirror), found.Followers) : null;
    }
}
