using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Anxin.Forensics.Forgery.Dense;

/// <summary>How far two descriptions of sixteen bytes are apart: the sum of their differences.</summary>
internal static class ByteDistance
{
    private const int Words = Surroundings.Length / sizeof(uint);

    /// <summary>Of the description at one place of a list from that at a place of another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Of(ReadOnlySpan<uint> a, int atA, ReadOnlySpan<uint> b, int atB)
    {
        if (!Vector128.IsHardwareAccelerated)
        {
            return Scalar(a, atA, b, atB);
        }

        var p = Vector128.Create(a.Slice(Words * atA, Words)).AsByte();
        var q = Vector128.Create(b.Slice(Words * atB, Words)).AsByte();
        var (low, high) = Vector128.Widen(Vector128.Max(p, q) - Vector128.Min(p, q));
        return Vector128.Sum(low + high);
    }

    /// <summary>The same, one at a time.</summary>
    internal static int Scalar(ReadOnlySpan<uint> a, int atA, ReadOnlySpan<uint> b, int atB)
    {
        var sum = 0;
        var p = MemoryMarshal.AsBytes(a.Slice(Words * atA, Words));
        var q = MemoryMarshal.AsBytes(b.Slice(Words * atB, Words));
        for (var i = 0; i < p.Length; i++)
        {
            sum += Math.Abs(p[i] - q[i]);
        }

        return sum;
    }
}
