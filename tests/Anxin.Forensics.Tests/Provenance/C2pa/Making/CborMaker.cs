using System.Buffers.Binary;
using System.Text;

namespace Anxin.Forensics.Tests.Provenance.C2pa.Making;

/// <summary>Writes CBOR (RFC 8949) of numbers, texts, bytes, lists and maps. Written apart from the product's reader.</summary>
internal static class CborMaker
{
    public static byte[] Of(object? value)
    {
        using var written = new MemoryStream();
        Write(written, value);
        return written.ToArray();
    }

    private static void Write(MemoryStream to, object? value)
    {
        switch (value)
        {
            case null:
                to.WriteByte(0xF6);
                break;
            case bool truth:
                to.WriteByte(truth ? (byte)0xF5 : (byte)0xF4);
                break;
            case int number when number < 0:
                Head(to, 1, (uint)(-1 - number));
                break;
            case int number:
                Head(to, 0, (uint)number);
                break;
            case Fixed wide:
                Wide(to, wide.Value);
                break;
            case string text:
                Head(to, 3, (uint)Encoding.UTF8.GetByteCount(text));
                to.Write(Encoding.UTF8.GetBytes(text));
                break;
            case byte[] bytes:
                Head(to, 2, (uint)bytes.Length);
                to.Write(bytes);
                break;
            case Map map:
                Head(to, 5, (uint)map.Entries.Length);
                Array.ForEach(map.Entries, e => { Write(to, e.Key); Write(to, e.Value); });
                break;
            case IEnumerable<object?> list:
                object?[] items = [.. list];
                Head(to, 4, (uint)items.Length);
                Array.ForEach(items, i => Write(to, i));
                break;
            default:
                throw new ArgumentException($"There is no CBOR for {value.GetType()}.");
        }
    }

    private static void Wide(MemoryStream to, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        to.WriteByte(0x1A);
        to.Write(bytes);
    }

    private static void Head(MemoryStream to, int major, uint argument)
    {
        var kind = major << 5;
        switch (argument)
        {
            case < 24:
                to.WriteByte((byte)(kind | (int)argument));
                break;
            case < 256:
                to.Write([(byte)(kind | 24), (byte)argument]);
                break;
            case < 65_536:
                to.Write([(byte)(kind | 25), (byte)(argument >> 8), (byte)argument]);
                break;
            default:
                to.Write([(byte)(kind | 26), (byte)(argument >> 24), (byte)(argument >> 16), (byte)(argument >> 8), (byte)argument]);
                break;
        }
    }

    /// <summary>A number that always takes five bytes, so that lengths do not depend on it.</summary>
    internal sealed record Fixed(uint Value);

    /// <summary>A map, in this order.</summary>
    internal sealed record Map(params (object Key, object? Value)[] Entries);
}
