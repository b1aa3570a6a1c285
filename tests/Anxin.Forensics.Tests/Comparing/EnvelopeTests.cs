using Anxin.Forensics.Comparing;

namespace Anxin.Forensics.Tests.Comparing;

public sealed class EnvelopeTests
{
    [Fact]
    public void Vector_and_scalar_columns_agree_at_every_length()
    {
        for (var n = 0; n <= 131; n++)
        {
            var (above, middle, below) = (Bytes(1, n), Bytes(2, n), Bytes(3, n));
            var (low, high, slowLow, slowHigh) = (new byte[n], new byte[n], new byte[n], new byte[n]);
            Envelope.Columns(above, middle, below, low, high);
            Envelope.ColumnsScalar(above, middle, below, slowLow, slowHigh);
            Assert.Equal((slowLow, slowHigh), (low, high), Pairs);
        }
    }

    [Fact]
    public void Vector_and_scalar_rows_agree_at_every_length()
    {
        for (var n = 0; n <= 131; n++)
        {
            byte[] a = Bytes(4, n + 2), b = Bytes(5, n + 2);
            byte[] low = [.. a.Zip(b, Math.Min)], high = [.. a.Zip(b, Math.Max)];
            var (vector, scalar, upload) = (new byte[n], new byte[n], Bytes(6, n));
            Envelope.Row(low, high, upload, vector);
            Envelope.RowScalar(low, high, upload, scalar);
            Assert.Equal(scalar, vector);
        }
    }

    [Fact]
    public void A_picture_shifted_by_one_pixel_lies_inside()
    {
        var reference = Bytes(7, 64 * 48);
        var shifted = new byte[reference.Length];
        reference.AsSpan(0, reference.Length - 1).CopyTo(shifted.AsSpan(1));
        shifted[0] = reference[0];
        var distance = new byte[reference.Length];
        Envelope.Of(reference, shifted, 64, distance);
        Assert.All(Enumerable.Range(0, distance.Length).Where(i => i % 64 != 0), i => Assert.Equal(0, distance[i]));
    }

    [Fact]
    public void A_dark_dot_on_an_even_ground_stands_out_by_its_depth()
    {
        var reference = Enumerable.Repeat((byte)200, 32 * 32).ToArray();
        var upload = (byte[])reference.Clone();
        upload[(16 * 32) + 16] = 50;
        var distance = new byte[reference.Length];
        Envelope.Of(reference, upload, 32, distance);
        Assert.Equal(150, distance[(16 * 32) + 16]);
        Assert.Equal(1, distance.Count(d => d > 0));
    }

    [Fact]
    public void A_picture_costs_two_rows_of_memory()
    {
        var (reference, upload, distance) = (Bytes(8, 640 * 480), Bytes(9, 640 * 480), new byte[640 * 480]);
        Envelope.Of(reference, upload, 640, distance);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Envelope.Of(reference, upload, 640, distance);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2 * (640 + 64));
    }

    private static bool Pairs((byte[] A, byte[] B) x, (byte[] A, byte[] B) y) =>
        x.A.AsSpan().SequenceEqual(y.A) && x.B.AsSpan().SequenceEqual(y.B);

    private static byte[] Bytes(int seed, int length)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }
}
