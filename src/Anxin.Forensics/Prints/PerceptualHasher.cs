using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Prints;

/// <summary>
/// Makes the hash PDQ describes (Facebook, "The TMK+PDQF video-hashing algorithm and the PDQ image-hashing algorithm", 2019): brightness,
/// a tent filter, 64 by 64 samples, the 16 by 16 lowest frequencies without the constant ones, each above the median or not.
/// </summary>
internal static class PerceptualHasher
{
    /// <summary>Larger pictures are shrunk to this side first.</summary>
    private const int MostSide = 512;
    private const int Turns = 8;

    public static (PerceptualHash[] Turned, int Detail) Of(Picture picture)
    {
        var size = picture.Capped(MostSide);
        var luma = Array.ConvertAll(Luma.Of(picture.Shrunk(size)), v => (float)v);
        var samples = TentFilter.Samples(luma, size.Width, size.Height);
        var frequencies = LowFrequencies.Of(samples);
        var turned = new PerceptualHash[Turns];
        for (var i = 0; i < Turns; i++)
        {
            turned[i] = Bits(LowFrequencies.Turned(frequencies, (Turn)i));
        }

        return (turned, TentFilter.Detail(samples));
    }

    private static PerceptualHash Bits(ReadOnlySpan<float> frequencies)
    {
        Span<float> ordered = stackalloc float[LowFrequencies.Count];
        Span<ulong> words = stackalloc ulong[LowFrequencies.Count / 64];
        frequencies.CopyTo(ordered);
        ordered.Sort();
        var median = ordered[(LowFrequencies.Count / 2) - 1];
        for (var i = 0; i < frequencies.Length; i++)
        {
            words[i / 64] |= frequencies[i] > median ? 1UL << (i % 64) : 0;
        }

        return PerceptualHash.Of(words);
    }
}
