using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Anxin.Forensics.Prints.Index;

/// <summary>
/// Compares hashes with all eight positions of another, 32 at a time. The first 12 bytes of the hashes lie in planes: byte 0 of 32 hashes,
/// byte 1 of them, and so on. What differs in a half byte is looked up in a table made for the wanted hash, so that the halves are split
/// once for all positions. A hash that differs in more bits than the radius in 12 bytes does so in 32; the few others are compared whole.
/// </summary>
internal sealed class HashScan
{
    private const int Block = 32;
    private const int Planes = 12;
    private const int Turns = 8;

    private byte[] _planes = new byte[1024 * Planes];
    private int _count;

    public void Add(in PerceptualHash hash)
    {
        var start = (_count / Block * Block * Planes) + (_count % Block);
        if (start + (Block * Planes) > _planes.Length)
        {
            Array.Resize(ref _planes, 2 * _planes.Length);
        }

        for (var plane = 0; plane < Planes; plane++)
        {
            _planes[start + (plane * Block)] = Byte(hash, plane);
        }

        _count++;
    }

    /// <summary>Tries every hash from a number on that may be within the radius.</summary>
    public void Search(PerceptualHash[] turned, int radius, int from, HashMatches matches)
    {
        if (Avx2.IsSupported && radius < 128)
        {
            Search256(turned, radius, from, matches);
        }
        else
        {
            SearchScalar(from, matches);
        }
    }

    /// <summary>The same, one at a time.</summary>
    internal void SearchScalar(int from, HashMatches matches)
    {
        for (var number = from; number < _count; number++)
        {
            for (var turn = 0; turn < Turns; turn++)
            {
                matches.Try(number, turn);
            }
        }
    }

    private void Search256(PerceptualHash[] turned, int radius, int from, HashMatches matches)
    {
        Span<Vector256<byte>> tables = stackalloc Vector256<byte>[Turns * Planes * 2];
        Fill(turned, tables);
        Span<Vector256<byte>> halves = stackalloc Vector256<byte>[Planes * 2];
        var (low, most) = (Vector256.Create((byte)15), Vector256.Create((byte)radius));
        for (var first = from / Block * Block; first < _count; first += Block)
        {
            for (var plane = 0; plane < Planes; plane++)
            {
                var bytes = Vector256.LoadUnsafe(ref _planes[(first * Planes) + (plane * Block)]);
                halves[2 * plane] = bytes & low;
                halves[(2 * plane) + 1] = Vector256.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & low;
            }

            for (var turn = 0; turn < Turns; turn++)
            {
                // Twelve bytes differ in at most 96 bits, so a lane cannot overflow.
                var sums = Vector256<byte>.Zero;
                for (var half = 0; half < 2 * Planes; half++)
                {
                    sums += Avx2.Shuffle(tables[(turn * 2 * Planes) + half], halves[half]);
                }

                TryAll(Vector256.Equals(Vector256.Min(sums, most), sums).ExtractMostSignificantBits(), first, from, turn, matches);
            }
        }
    }

    private void TryAll(uint near, int first, int from, int turn, HashMatches matches)
    {
        for (; near != 0; near &= near - 1)
        {
            var number = first + System.Numerics.BitOperations.TrailingZeroCount(near);
            if (number >= from && number < _count)
            {
                matches.Try(number, turn);
            }
        }
    }

    // For each position and half byte: how many bits each of 16 values differs in, in both lanes.
    private static void Fill(PerceptualHash[] turned, Span<Vector256<byte>> tables)
    {
        Span<byte> table = stackalloc byte[16];
        for (var i = 0; i < tables.Length; i++)
        {
            var (turn, plane, isHigh) = (i / (2 * Planes), i / 2 % Planes, i % 2 == 1);
            var wanted = Byte(turned[turn], plane) >> (isHigh ? 4 : 0) & 15;
            for (var value = 0; value < table.Length; value++)
            {
                table[value] = (byte)System.Numerics.BitOperations.PopCount((uint)(value ^ wanted));
            }

            tables[i] = Vector256.Create(Vector128.Create<byte>(table), Vector128.Create<byte>(table));
        }
    }

    private static byte Byte(in PerceptualHash hash, int place) => (byte)((place < 8 ? hash.Bits0 : hash.Bits1) >> (8 * (place % 8)));
}
