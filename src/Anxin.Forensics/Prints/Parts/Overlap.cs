using Anxin.Forensics.Features;
using Anxin.Forensics.Media;
using Anxin.Forensics.Pixels;
using Plane = Anxin.Forensics.Features.Plane;

namespace Anxin.Forensics.Prints.Parts;

/// <summary>
/// Lays the upload on a filed picture's thumbnail and correlates them block by block. Two photos of the same shelf share things that lie
/// on each other one by one, but not all of what is between.
/// </summary>
internal static class Overlap
{
    private const int Block = 8;

    // Of 255²; a block with less variance shows nothing.
    private const double LeastVariance = 16;

    /// <param name="upload">The upload.</param>
    /// <param name="features">The size its keypoints are in.</param>
    /// <param name="filed">The filed picture.</param>
    /// <param name="back">From the filed picture's keypoints to the (mirrored) upload's.</param>
    /// <param name="isMirrored">Whether the upload's keypoints were mirrored.</param>
    public static OverlapAgreement Of(Picture upload, PictureSize features, PartPrint filed, Projection back, bool isMirrored)
    {
        var thumbnail = filed.Thumbnail;
        var toFeatures = filed.Features.Width / (double)thumbnail.Width;
        var luma = AtScaleOf(upload, features, Math.Sqrt(Math.Abs(back.Area)) * toFeatures);
        var toUpload = luma.Width / (double)features.Width;
        var laid = new float[thumbnail.Luma.Length];
        for (var i = 0; i < laid.Length; i++)
        {
            var (x, y) = back.At(
                (((i % thumbnail.Width) + 0.5) * toFeatures) - 0.5, (((i / thumbnail.Width) + 0.5) * toFeatures) - 0.5);
            x = isMirrored ? features.Width - 1 - x : x;
            laid[i] = x < 0 || y < 0 || x > features.Width - 1 || y > features.Height - 1
                ? float.NaN
                : luma.At((float)(((x + 0.5) * toUpload) - 0.5), (float)(((y + 0.5) * toUpload) - 0.5));
        }

        return Agreement(thumbnail, laid);
    }

    // The upload shrunk so that a pixel of it is about one of the thumbnail.
    private static Plane AtScaleOf(Picture upload, PictureSize features, double pixels)
    {
        var width = Math.Clamp((int)Math.Round(features.Width / Math.Max(pixels, 1e-3)), 8, features.Width);
        var height = Math.Clamp((int)Math.Round(features.Height / Math.Max(pixels, 1e-3)), 8, features.Height);
        var small = upload.Shrunk(upload.Capped(width, height));
        return new Plane(small.Size.Width, small.Size.Height, Array.ConvertAll(Luma.Of(small), v => (float)v));
    }

    private static OverlapAgreement Agreement(Thumbnail thumbnail, float[] laid)
    {
        var correlations = new List<double>();
        for (var top = 0; top + Block <= thumbnail.Height; top += Block / 2)
        {
            for (var left = 0; left + Block <= thumbnail.Width; left += Block / 2)
            {
                if (Correlation(thumbnail, laid, left, top) is { } correlation)
                {
                    correlations.Add(correlation);
                }
            }
        }

        correlations.Sort();
        return correlations.Count == 0
            ? default
            : new OverlapAgreement(correlations.Count, correlations[(correlations.Count - 1) / 4], correlations[(correlations.Count - 1) / 2]);
    }

    // Null when the block lies partly outside, or shows nothing in both.
    private static double? Correlation(Thumbnail thumbnail, float[] laid, int left, int top)
    {
        double a = 0, b = 0, aa = 0, bb = 0, ab = 0;
        for (var i = 0; i < Block * Block; i++)
        {
            var at = ((top + (i / Block)) * thumbnail.Width) + left + (i % Block);
            double x = laid[at], y = thumbnail.Luma[at];
            (a, b, aa, bb, ab) = (a + x, b + y, aa + (x * x), bb + (y * y), ab + (x * y));
        }

        const double Count = Block * Block;
        var (va, vb) = (aa - (a * a / Count), bb - (b * b / Count));
        return double.IsNaN(a) || Math.Max(va, vb) / Count < LeastVariance
            ? null
            : (ab - (a * b / Count)) / Math.Sqrt((va + 1) * (vb + 1));
    }
}
