using Anxin.Forensics.Media.Decoding;
using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Features;

/// <summary>Finds and describes the keypoints of a picture.</summary>
internal static class FeatureFinder
{
    /// <summary>Small pictures are enlarged to this side, at most twofold; so a copy at half the size has the same keypoints.</summary>
    public const int Side = 480;

    private const float MostEnlarged = 2;

    /// <summary>At most so many keypoints, in pixels of the raster given.</summary>
    public static FeatureSet Of(Raster rgb, int most)
    {
        var luma = Luma.Of(rgb);
        return Of(new Plane(rgb.Size.Width, rgb.Size.Height, Array.ConvertAll(luma, v => (float)v)), most);
    }

    public static FeatureSet Of(Plane luma, int most)
    {
        var enlarged = Math.Clamp(Side / (float)Math.Max(luma.Width, luma.Height), 1, MostEnlarged);
        var working = enlarged > 1 ? luma.Scaled((int)(luma.Width * enlarged), (int)(luma.Height * enlarged)) : luma;
        var octaves = Octave.All(working, enlarged, 1 / enlarged);
        var found = new List<Extremum>();
        for (var i = 0; i < octaves.Count; i++)
        {
            Extrema.Find(octaves[i], i, found);
        }

        found.Sort(static (a, b) => a.Strength != b.Strength ? b.Strength.CompareTo(a.Strength)
            : a.Octave != b.Octave ? a.Octave.CompareTo(b.Octave) : a.Y != b.Y ? a.Y.CompareTo(b.Y) : a.X.CompareTo(b.X));
        return Described(luma, octaves, found, most);
    }

    private static FeatureSet Described(Plane luma, List<Octave> octaves, List<Extremum> found, int most)
    {
        var (points, descriptors, describer) = (new List<Keypoint>(most), new List<Descriptor>(most), new SlopeDescriber());
        Span<byte> directions = stackalloc byte[2];

        // Halving keeps the first pixel where it is; enlarging does not.
        var shift = (octaves.Count > 0 ? octaves[0].Step - 1 : 0) / 2;
        foreach (var extremum in found)
        {
            var octave = octaves[extremum.Octave];
            var blurred = octave.Blurred[extremum.Level];
            var count = Directions.Of(blurred, extremum, directions);
            for (var i = 0; i < count && points.Count < most; i++)
            {
                descriptors.Add(describer.Of(blurred, extremum, directions[i]));
                points.Add(new Keypoint(
                    (extremum.X * octave.Step) + shift, (extremum.Y * octave.Step) + shift,
                    extremum.Blur * octave.Step, directions[i], extremum.Strength));
            }

            if (points.Count == most)
            {
                break;
            }
        }

        return new FeatureSet(luma.Width, luma.Height, [.. points], [.. descriptors]);
    }
}
