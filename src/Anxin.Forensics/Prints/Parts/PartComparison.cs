using Anxin.Forensics.Features;
using Anxin.Forensics.Media;
using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Prints.Parts;

/// <summary>Compares an upload with one filed picture: keypoints first, then the pixels.</summary>
internal static class PartComparison
{
    /// <summary>Null when too few keypoints agree on how they lie.</summary>
    public static PartMatch? Of(Picture upload, FeatureSet features, PartPrint filed, bool isMirrored)
    {
        var own = isMirrored ? features.Mirrored() : features;
        var alignment = Aligner.Of(own, filed.Features, FeatureMatcher.Of(own, filed.Features));
        if (alignment?.Projection.Inverse() is not { } back)
        {
            return null;
        }

        var shared = Math.Min(Within(own, alignment.Projection, filed.Features), Within(filed.Features, back, own));
        var agreement = Overlap.Of(upload, new PictureSize(own.Width, own.Height), filed, back, isMirrored);
        return new PartMatch(
            isMirrored, alignment.Inliers.Length, alignment.Inliers.Length / (double)Math.Max(1, shared),
            alignment.Error / Math.Max(filed.Features.Width, filed.Features.Height), agreement, back);
    }

    // How many keypoints come to lie inside the other picture.
    private static int Within(FeatureSet from, Projection projection, FeatureSet to)
    {
        var count = 0;
        foreach (var point in from.Points)
        {
            var (x, y) = projection.At(point.X, point.Y);
            count += x >= 0 && y >= 0 && x < to.Width && y < to.Height ? 1 : 0;
        }

        return count;
    }
}
