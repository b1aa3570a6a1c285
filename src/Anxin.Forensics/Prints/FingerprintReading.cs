using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Prints;

/// <summary>A print together with the hashes of the same picture in all eight positions, by <see cref="Turn"/>.</summary>
internal sealed record FingerprintReading(Fingerprint Print, PerceptualHash[] Turned)
{
    public static FingerprintReading Of(string fileSha256, Picture picture)
    {
        var (turned, detail) = PerceptualHasher.Of(picture);
        return new FingerprintReading(new Fingerprint(fileSha256, picture.PixelHash(), turned[0], detail), turned);
    }

    /// <summary>The position in which this picture comes nearest to another.</summary>
    public (Turn Turn, int Distance) Nearest(PerceptualHash other) => Nearest(Turned, other);

    /// <summary>The position in which a picture, given in all of them, comes nearest to another.</summary>
    public static (Turn Turn, int Distance) Nearest(PerceptualHash[] turned, PerceptualHash other)
    {
        var (best, least) = (Turn.None, PerceptualHash.Length + 1);
        for (var i = 0; i < turned.Length; i++)
        {
            var distance = PerceptualHash.Distance(turned[i], other);
            if (distance < least)
            {
                (best, least) = ((Turn)i, distance);
            }
        }

        return (best, least);
    }
}
