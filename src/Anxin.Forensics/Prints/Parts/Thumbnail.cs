using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Prints.Parts;

/// <summary>A small brightness picture, by which a thought match is looked at again.</summary>
internal sealed record Thumbnail(int Width, int Height, byte[] Luma)
{
    /// <summary>Its longer side; chosen so that it takes no more room than the keypoints.</summary>
    public const int Side = 96;

    public static Thumbnail Of(Picture picture)
    {
        var small = picture.Shrunk(picture.Within(Side));
        return new Thumbnail(small.Size.Width, small.Size.Height, Pixels.Luma.Of(small));
    }
}
