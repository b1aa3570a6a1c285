using Anxin.Forensics.Media;
using Anxin.Forensics.Prints.Parts;

namespace Anxin.Forensics.Prints;

/// <summary>Everything a picture is recognised by later, whole or in parts.</summary>
/// <param name="Whole">Exact hashes and the hash of its looks.</param>
/// <param name="Parts">
/// Its strongest keypoints and a small brightness picture of it, about 16 kB, so keep it as safe as the picture; null when only the whole is known.
/// </param>
public sealed record PicturePrint(Fingerprint Whole, byte[]? Parts)
{
    /// <summary>Makes the print of a photo.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">The most that is decoded.</param>
    /// <exception cref="MediaException">The file is refused or cannot be decoded.</exception>
    public static PicturePrint Of(ReadOnlySpan<byte> bytes, MediaLimits limits)
    {
        var reading = PictureReading.Of(bytes, limits);
        return new PicturePrint(reading.Print, PartPrintFormat.Write(reading.Parts));
    }
}
