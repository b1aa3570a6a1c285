using Anxin.Forensics.Media;

namespace Anxin.Forensics.Prints;

/// <summary>What a picture is recognised by later.</summary>
/// <param name="FileSha256">Of the file's bytes, in lower-case hexadecimal.</param>
/// <param name="PixelSha256">Of the upright decoded pixels; null above 16 megapixels.</param>
/// <param name="Hash">Of what the picture looks like.</param>
/// <param name="Detail">How much there is to see, 0 to 100; below 50 the hash of a plain picture says little.</param>
public sealed record Fingerprint(string FileSha256, string? PixelSha256, PerceptualHash Hash, int Detail)
{
    /// <summary>Makes the print of a photo.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="limits">The most that is decoded.</param>
    /// <exception cref="MediaException">The file is refused or cannot be decoded.</exception>
    public static Fingerprint Of(ReadOnlySpan<byte> bytes, MediaLimits limits) => PictureReading.Of(bytes, limits).Print;

    /// <summary>The distance of two pictures as they lie, 0 to 256.</summary>
    public static int Distance(Fingerprint a, Fingerprint b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return PerceptualHash.Distance(a.Hash, b.Hash);
    }
}
