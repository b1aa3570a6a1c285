using Anxin.Forensics.Comparing.Aligning;
using Anxin.Forensics.Media;

namespace Anxin.Forensics.Comparing;

/// <summary>The listing picture an upload agrees with best.</summary>
/// <param name="Name">The caller's name of the listing picture.</param>
/// <param name="Whole">The size of the upright listing picture.</param>
/// <param name="Corners">How many corners lie at the same place in both.</param>
/// <param name="Alignment">The two laid on each other; null when too few corners agree to try.</param>
internal sealed record ReferenceMatch(string Name, PictureSize Whole, int Corners, Alignment? Alignment)
{
    public double Score => Alignment?.Score ?? 0;

    /// <summary>
    /// Takes pixels of the upright listing picture to those of the upright upload; row by row, whole numbers are the middles of pixels.
    /// Null when the two could not be laid on each other.
    /// </summary>
    public double[]? TransformTo(PictureSize upload)
    {
        if (Alignment is not { } aligned)
        {
            return null;
        }

        var compared = aligned.Map.Inverse().After(Homography.Scaling(Whole, aligned.Reference.Size));
        var map = Homography.Scaling(aligned.Size, upload).After(compared).Normal();
        return [map.A, map.B, map.C, map.D, map.E, map.F, map.G, map.H, map.I];
    }
}
