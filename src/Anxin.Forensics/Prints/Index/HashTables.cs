using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Anxin.Forensics.Prints.Index;

/// <summary>
/// Finds hashes within 31 bits without looking at all of them, and misses none (multi-index hashing, Norouzi, Punjani and Fleet, 2012):
/// a hash is filed 16 times, by each 16 bits of it. Two that differ in at most 31 bits differ in at most one bit in one of 16 parts.
/// </summary>
internal sealed class HashTables
{
    /// <summary>Up to this radius none is missed.</summary>
    public const int MostRadius = (2 * Parts) - 1;

    private const int Parts = 16;
    private const int PartBits = 16;
    private const int Buckets = 1 << PartBits;

    private readonly int[][] _starts = new int[Parts][];
    private readonly int[][] _numbers = new int[Parts][];

    private HashTables(int count) => Count = count;

    /// <summary>How many hashes are filed, the first ones.</summary>
    public int Count { get; }

    /// <summary>Bytes it takes.</summary>
    public long Bytes => Parts * (Buckets + 1L + Count) * sizeof(int);

    public static HashTables Of(ReadOnlySpan<PerceptualHash> rows)
    {
        var tables = new HashTables(rows.Length);
        for (var part = 0; part < Parts; part++)
        {
            var starts = new int[Buckets + 1];
            foreach (ref readonly var row in rows)
            {
                starts[Part(row, part) + 1]++;
            }

            for (var i = 1; i < starts.Length; i++)
            {
                starts[i] += starts[i - 1];
            }

            var (next, numbers) = ((int[])starts.Clone(), new int[rows.Length]);
            for (var i = 0; i < rows.Length; i++)
            {
                numbers[next[Part(rows[i], part)]++] = i;
            }

            (tables._starts[part], tables._numbers[part]) = (starts, numbers);
        }

        return tables;
    }

    /// <summary>Tries every hash that may be within the radius in one of the positions.</summary>
    public void Search(HashRows rows, PerceptualHash[] turned, HashMatches matches)
    {
        for (var part = 0; part < Parts; part++)
        {
            for (var turn = 0; turn < turned.Length; turn++)
            {
                AskForLists(part, Part(turned[turn], part));
            }

            for (var turn = 0; turn < turned.Length; turn++)
            {
                Try(rows, turned[turn], part, turn, matches);
            }
        }
    }

    // Lists and rows lie anywhere in memory; asked for ahead, they come together.
    private void AskForLists(int part, int wanted)
    {
        var (starts, numbers) = (_starts[part], _numbers[part]);
        for (var probe = 0; probe <= PartBits; probe++)
        {
            Prefetch(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(numbers), starts[Probed(wanted, probe)]));
        }
    }

    private void Try(HashRows rows, in PerceptualHash wanted, int part, int turn, HashMatches matches)
    {
        var (starts, numbers, middle) = (_starts[part], _numbers[part], Part(wanted, part));
        var ahead = numbers.AsSpan(starts[middle], starts[middle + 1] - starts[middle]);
        AskForRows(rows, ahead);
        for (var probe = 0; probe <= PartBits; probe++)
        {
            var here = ahead;
            if (probe < PartBits)
            {
                var next = Probed(middle, probe + 1);
                ahead = numbers.AsSpan(starts[next], starts[next + 1] - starts[next]);
                AskForRows(rows, ahead);
            }

            foreach (var number in here)
            {
                ref readonly var row = ref rows[number];
                var half = BitOperations.PopCount(row.Bits0 ^ wanted.Bits0) + BitOperations.PopCount(row.Bits1 ^ wanted.Bits1);
                if (half <= MostRadius)
                {
                    matches.Try(number, turn);
                }
            }
        }
    }

    private static void AskForRows(HashRows rows, ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
        {
            Prefetch(ref Unsafe.AsRef(in rows[number]));
        }
    }

    private static unsafe void Prefetch<T>(ref T place)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref place));
        }
    }

    private static int Probed(int wanted, int probe) => probe == 0 ? wanted : wanted ^ (1 << (probe - 1));

    private static int Part(in PerceptualHash hash, int part)
    {
        var word = (part / 4) switch { 0 => hash.Bits0, 1 => hash.Bits1, 2 => hash.Bits2, _ => hash.Bits3 };
        return (int)(word >> (PartBits * (part % 4)) & (Buckets - 1));
    }
}
