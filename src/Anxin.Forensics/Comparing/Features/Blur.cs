using System.Numerics;

namespace Anxin.Forensics.Comparing.Features;

/// <summary>The binomial blur 1 4 6 4 1 / 16 of bytes, rounded; edges are repeated outwards.</summary>
internal static class Blur
{
    public readonly ref struct FiveRows(
        ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, ReadOnlySpan<byte> c, ReadOnlySpan<byte> d, ReadOnlySpan<byte> e)
    {
        public readonly ReadOnlySpan<byte> A = a;
        public readonly ReadOnlySpan<byte> B = b;
        public readonly ReadOnlySpan<byte> C = c;
        public readonly ReadOnlySpan<byte> D = d;
        public readonly ReadOnlySpan<byte> E = e;

        public FiveRows From(int at) => new(A[at..], B[at..], C[at..], D[at..], E[at..]);
    }

    /// <summary>Along a row.</summary>
    public static void Across(ReadOnlySpan<byte> row, Span<byte> target)
    {
        if (row.Length < 5)
        {
            row.CopyTo(target);
            return;
        }

        var inner = row.Length - 4;
        Rows(new FiveRows(row[..inner], row[1..], row[2..], row[3..], row[4..]), target.Slice(2, inner));
        for (var i = 0; i < 2; i++)
        {
            target[i] = At(row, i);
            target[^(i + 1)] = At(row, row.Length - 1 - i);
        }
    }

    /// <summary>Down five rows, several columns at a time. The length is that of the first row.</summary>
    public static void Rows(FiveRows rows, Span<byte> target)
    {
        var i = 0;
        for (; Vector.IsHardwareAccelerated && i <= rows.A.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(rows.A[i..]), out var a0, out var a1);
            Vector.Widen(new Vector<byte>(rows.B[i..]), out var b0, out var b1);
            Vector.Widen(new Vector<byte>(rows.C[i..]), out var c0, out var c1);
            Vector.Widen(new Vector<byte>(rows.D[i..]), out var d0, out var d1);
            Vector.Widen(new Vector<byte>(rows.E[i..]), out var e0, out var e1);
            Vector.Narrow(Sum(a0, b0, c0, d0, e0), Sum(a1, b1, c1, d1, e1)).CopyTo(target[i..]);
        }

        RowsScalar(rows.From(i), target[i..]);
    }

    /// <summary>Down five rows, one column at a time.</summary>
    public static void RowsScalar(FiveRows rows, Span<byte> target)
    {
        for (var i = 0; i < rows.A.Length; i++)
        {
            target[i] = (byte)((rows.A[i] + rows.E[i] + (4 * (rows.B[i] + rows.D[i])) + (6 * rows.C[i]) + 8) >> 4);
        }
    }

    // At most 16 * 255 + 8, within a ushort.
    private static Vector<ushort> Sum(Vector<ushort> a, Vector<ushort> b, Vector<ushort> c, Vector<ushort> d, Vector<ushort> e) =>
        Vector.ShiftRightLogical(a + e + ((b + d) * (ushort)4) + (c * (ushort)6) + new Vector<ushort>(8), 4);

    private static byte At(ReadOnlySpan<byte> row, int at)
    {
        byte Near(ReadOnlySpan<byte> samples, int i) => samples[Math.Clamp(i, 0, samples.Length - 1)];
        return (byte)((Near(row, at - 2) + Near(row, at + 2) + (4 * (Near(row, at - 1) + Near(row, at + 1))) + (6 * row[at]) + 8) >> 4);
    }
}
