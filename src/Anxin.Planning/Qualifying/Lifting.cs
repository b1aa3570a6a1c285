using System.Numerics;

namespace Anxin.Planning.Qualifying;

/// <summary>A set of hard conditions, by number, that are thought away to see whether they stand in the way.</summary>
internal readonly record struct Lifting(int Bits)
{
    public bool Contains(int condition) => (Bits >> condition & 1) == 1;

    /// <summary>Every set of one or more of so many conditions, smaller sets first, then in lexical order.</summary>
    public static Lifting[] BySize(int count) =>
    [
        .. from bits in Enumerable.Range(1, (1 << count) - 1)
           orderby BitOperations.PopCount((uint)bits), Mirrored(bits, count) descending
           select new Lifting(bits),
    ];

    private static int Mirrored(int bits, int count)
    {
        var mirrored = 0;
        for (var i = 0; i < count; i++)
        {
            mirrored |= (bits >> i & 1) << (count - 1 - i);
        }

        return mirrored;
    }
}
