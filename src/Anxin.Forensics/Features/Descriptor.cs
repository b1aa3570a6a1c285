using System.Numerics;

namespace Anxin.Forensics.Features;

/// <summary>
/// What the surroundings of a keypoint look like, in 256 bits: the first 128 tell which of the slopes in 4 by 4 cells and 8 directions
/// are above the median, the other 128 which are above the upper quartile.
/// </summary>
internal readonly record struct Descriptor(ulong Bits0, ulong Bits1, ulong Bits2, ulong Bits3)
{
    public const int Length = 256;

    // Which cell is which after mirroring, and the eight directions of a cell mirrored.
    private static readonly byte[] _mirrored =
        [.. Enumerable.Range(0, 256).Select(cell => (byte)Enumerable.Range(0, 8).Sum(i => (cell >> i & 1) << ((8 - i) % 8)))];

    /// <summary>The number of bits that differ.</summary>
    public static int Distance(in Descriptor a, in Descriptor b) =>
        BitOperations.PopCount(a.Bits0 ^ b.Bits0) + BitOperations.PopCount(a.Bits1 ^ b.Bits1)
        + BitOperations.PopCount(a.Bits2 ^ b.Bits2) + BitOperations.PopCount(a.Bits3 ^ b.Bits3);

    /// <summary>The descriptor of the same place in the mirrored picture; exactly, as the cells lie symmetric to the direction.</summary>
    public Descriptor Mirrored() => new(MirroredHalf(Bits1), MirroredHalf(Bits0), MirroredHalf(Bits3), MirroredHalf(Bits2));

    // A half is two rows of four cells of a byte; the rows change places.
    private static ulong MirroredHalf(ulong rows)
    {
        ulong mirrored = 0;
        for (var cell = 0; cell < 8; cell++)
        {
            mirrored |= (ulong)_mirrored[(byte)(rows >> (8 * cell))] << (8 * ((cell + 4) % 8));
        }

        return mirrored;
    }
}
