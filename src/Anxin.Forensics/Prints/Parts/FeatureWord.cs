using Anxin.Forensics.Features;

namespace Anxin.Forensics.Prints.Parts;

/// <summary>
/// Where a descriptor is filed: 22 of its bits are the shelf, 32 others tell whether it is worth a look (Hamming embedding, Jégou et al.,
/// "Hamming Embedding and Weak Geometric Consistency", 2008). Both come from the 128 bits about the median, spread over cells and directions.
/// </summary>
internal static class FeatureWord
{
    public const int Bits = 22;
    public const int Count = 1 << Bits;
    private const int SignatureBits = 32;

    // 37 has no factor in common with 128, so each bit is used at most once.
    private const int Stride = 37;

    public static uint Of(in Descriptor descriptor) => Gathered(descriptor, 0, Bits);

    public static uint Signature(in Descriptor descriptor) => Gathered(descriptor, Bits, SignatureBits);

    private static uint Gathered(in Descriptor descriptor, int first, int count)
    {
        uint bits = 0;
        for (var i = 0; i < count; i++)
        {
            var at = (first + i) * Stride % 128;
            bits |= (uint)((at < 64 ? descriptor.Bits0 >> at : descriptor.Bits1 >> (at - 64)) & 1) << i;
        }

        return bits;
    }
}
