using Anxin.Forensics.Comparing.Features;
using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Decoding;
using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Comparing.Aligning;

/// <summary>A picture at the sizes it is compared in, with its corners.</summary>
internal sealed class View(Picture picture, int side, int corners, bool mirrored)
{
    private const int CornerSide = 640;
    private readonly Lazy<Raster> _colours = new(() => picture.Shrunk(picture.Within(side)));
    private readonly Lazy<FeatureSet> _features = new(() =>
    {
        var size = picture.Within(Math.Min(side, CornerSide));
        return FeatureExtractor.Of(size, Luma.Of(picture.Shrunk(size)), corners, mirrored);
    });

    /// <summary>The size of the upright picture itself.</summary>
    public PictureSize Whole { get; } = picture.Upright;

    /// <summary>The size everything is compared in.</summary>
    public PictureSize Size { get; } = picture.Within(side);

    /// <summary>The size corners are counted in.</summary>
    public PictureSize CornerSize { get; } = picture.Within(Math.Min(side, CornerSide));

    public FeatureSet Features => _features.Value;

    public Raster Colours => _colours.Value;

    /// <summary>The colours at another size, no larger than <see cref="Size"/>.</summary>
    public Raster ColoursAt(PictureSize size) => size == Size ? Colours : picture.Shrunk(size);
}
