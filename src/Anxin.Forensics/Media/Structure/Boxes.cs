using System.Buffers.Binary;

namespace Anxin.Forensics.Media.Structure;

/// <summary>Walks boxes of the ISO base media file format (ISO/IEC 14496-12, 4.2) that lie side by side in a stretch of bytes.</summary>
internal ref struct Boxes(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position;

    /// <summary>The four letters of the type, first letter highest.</summary>
    public uint Type { get; private set; }

    public ReadOnlySpan<byte> Payload { get; private set; }

    /// <summary>Where in the stretch the box begins, its header included.</summary>
    public int Start { get; private set; }

    /// <summary>Where in the stretch its payload begins.</summary>
    public int PayloadStart { get; private set; }

    /// <summary>A box was met that ends behind the stretch of bytes.</summary>
    public bool Overran { get; private set; }

    /// <summary>A box was met that is shorter than its own header.</summary>
    public bool Malformed { get; private set; }

    public readonly bool Whole => !Overran && !Malformed;

    public bool Next()
    {
        var left = _bytes[_position..];
        if (left.IsEmpty || !Whole)
        {
            return false;
        }

        if (left.Length < 8)
        {
            Overran = true;
            return false;
        }

        Type = BinaryPrimitives.ReadUInt32BigEndian(left[4..]);
        if (!TryMeasure(left, out var header, out var length))
        {
            return false;
        }

        Payload = left[header..length];
        (Start, PayloadStart) = (_position, _position + header);
        _position += length;
        return true;
    }

    // A length of 0 means up to the end; 1 means that 64 bits of length follow the type.
    private bool TryMeasure(ReadOnlySpan<byte> left, out int header, out int length)
    {
        ulong told = BinaryPrimitives.ReadUInt32BigEndian(left);
        header = told == 1 ? 16 : 8;
        length = 0;
        if (header > left.Length)
        {
            Overran = true;
            return false;
        }

        told = told switch
        {
            0 => (ulong)left.Length,
            1 => BinaryPrimitives.ReadUInt64BigEndian(left[8..]),
            _ => told,
        };
        Malformed = told < (ulong)header;
        Overran = told > (ulong)left.Length;
        length = Whole ? (int)told : 0;
        return Whole;
    }
}
