using System.Buffers.Binary;

namespace Anxin.Forensics.Media.Structure;

/// <summary>
/// Reads big-endian numbers one after the other. Reading past the end gives zeros and sets <see cref="Failed"/>, so that a parser can
/// read a whole table and ask once.
/// </summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _left = bytes;

    public bool Failed { get; private set; }

    public readonly ReadOnlySpan<byte> Left => _left;

    public byte UInt8() => Take(1) is [var value] ? value : (byte)0;

    public int UInt16() => Take(2) is { Length: 2 } value ? BinaryPrimitives.ReadUInt16BigEndian(value) : 0;

    public uint UInt32() => Take(4) is { Length: 4 } value ? BinaryPrimitives.ReadUInt32BigEndian(value) : 0;

    public ulong UInt64() => Take(8) is { Length: 8 } value ? BinaryPrimitives.ReadUInt64BigEndian(value) : 0;

    /// <summary>A number of 0, 4 or 8 bytes, as the item-location box sizes them; other widths fail.</summary>
    public ulong Sized(int width)
    {
        Failed |= width is not (0 or 4 or 8);
        return width switch { 4 => UInt32(), 8 => UInt64(), _ => 0 };
    }

    public ReadOnlySpan<byte> Take(int count)
    {
        if (Failed || count < 0 || count > _left.Length)
        {
            Failed = true;
            return [];
        }

        var taken = _left[..count];
        _left = _left[count..];
        return taken;
    }
}
