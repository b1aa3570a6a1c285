using Anxin.Forensics.Features;
using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Prints.Parts;

/// <summary>What a picture is recognised by when only a part of it comes again, tilted, mirrored or inside another picture.</summary>
/// <param name="Features">The strongest keypoints, in pixels of the picture shrunk to <see cref="Side"/>.</param>
/// <param name="Thumbnail">To look at a thought match again.</param>
internal sealed record PartPrint(FeatureSet Features, Thumbnail Thumbnail)
{
    /// <summary>The longer side of the picture the keypoints are found in.</summary>
    public const int Side = 480;

    /// <summary>The most keypoints kept.</summary>
    public const int MostFeatures = 240;

    public static PartPrint Of(Picture picture) =>
        new(FeatureFinder.Of(picture.Shrunk(picture.Within(Side)), MostFeatures), Thumbnail.Of(picture));
}
