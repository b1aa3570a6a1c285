using System.Buffers;
using System.Buffers.Binary;

namespace Anxin.Forensics.Provenance.C2pa.Cbor;

/// <summary>Writes the few values whose encoding is signed: the structures of RFC 9052, 4.4.</summary>
internal sealed class CborWriter
{
    private readonly ArrayBufferWriter<byte> _written = new();

    public CborWriter Array(int count) => Head(4, (ulong)count);

    public CborWriter Text(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        Head(3, (ulong)bytes.Length);
        _written.Write(bytes);
        return this;
    }

    public CborWriter Bytes(ReadOnlySpan<byte> bytes)
    {
        Head(2, (ulong)bytes.Length);
        _written.Write(bytes);
        return this;
    }

    public byte[] ToArray() => _written.WrittenSpan.ToArray();

    private CborWriter Head(int major, ulong argument)
    {
        Span<byte> head = stackalloc byte[9];
        var (size, width) = argument switch
        {
            < 24 => ((int)argument, 0),
            <= byte.MaxValue => (24, 1),
            <= ushort.MaxValue => (25, 2),
            <= uint.MaxValue => (26, 4),
            _ => (27, 8),
        };
        BinaryPrimitives.WriteUInt64BigEndian(head[1..], argument << (width == 0 ? 0 : 64 - (8 * width)));
        head[0] = (byte)((major << 5) | size);
        _written.Write(head[..(1 + width)]);
        return this;
    }
}
