using Anxin.Forensics.Media.Decoding;
using Anxin.Forensics.Media.Structure;
using Anxin.Forensics.Media.Supervising;

namespace Anxin.Forensics.Media;

/// <summary>Makes small pictures to look at out of photos.</summary>
public static class Preview
{
    /// <summary>
    /// Decodes a photo, turns it upright, lays transparency on white, shrinks it by exact area averaging and writes it as a JPEG
    /// without any metadata. Memory is bounded by the limits, which are checked before anything is allocated: 3 to 6 bytes a pixel
    /// of the photo for PNG, lossless WebP, HEIC and progressive JPEG, next to nothing for the others. Colour profiles are not applied.
    /// </summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">The most that is accepted.</param>
    /// <param name="maxSide">The longer side of the preview in pixels, 16 to 4,096; a smaller photo is not enlarged.</param>
    /// <param name="quality">JPEG quality, 1 to 100.</param>
    /// <returns>The bytes of a baseline JPEG file.</returns>
    /// <exception cref="MediaException">The file is refused, its pixels cannot be decoded, or a decoder is not installed.</exception>
    public static byte[] Jpeg(ReadOnlySpan<byte> bytes, MediaLimits limits, int maxSide = 1280, int quality = 82)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSide, 16);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxSide, 4096);
        ArgumentOutOfRangeException.ThrowIfLessThan(quality, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quality, 100);
        if (!MediaFile.TryExamine(bytes, limits, out var info, out var problem))
        {
            throw new MediaException(problem);
        }

        var shrunk = PictureDecoding.Decode(bytes, info, info.Size.Within(maxSide));
        return JpegEncoder.Encode(Orientation.Apply(shrunk, ExifOrientation.Of(info.Format, bytes)), quality);
    }
}
