using System.Buffers.Binary;

namespace Anxin.Forensics.Media.Structure;

/// <summary>Walks the chunks of a PNG file; every chunk it shows lies wholly inside the file.</summary>
internal ref struct PngChunks(ReadOnlySpan<byte> bytes)
{
    private const int Frame = 12; // length, type, checksum

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position = 8;
    private ReadOnlySpan<byte> _typeAndPayload;
    private uint _checksum;

    /// <summary>The four letters of the type, first letter highest.</summary>
    public uint Type { get; private set; }

    public readonly ReadOnlySpan<byte> Payload => _typeAndPayload[4..];

    public readonly bool ChecksumHolds => Crc32.Of(_typeAndPayload) == _checksum;

    /// <summary>Where in the file the chunk begins, its length included.</summary>
    public int Start { get; private set; }

    public bool Next()
    {
        if (_bytes.Length - _position < Frame)
        {
            return false;
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(_bytes[_position..]);
        if (length > _bytes.Length - _position - Frame)
        {
            return false;
        }

        _typeAndPayload = _bytes.Slice(_position + 4, 4 + (int)length);
        _checksum = BinaryPrimitives.ReadUInt32BigEndian(_bytes[(_position + 8 + (int)length)..]);
        Type = BinaryPrimitives.ReadUInt32BigEndian(_typeAndPayload);
        Start = _position;
        _position += Frame + (int)length;
        return true;
    }
}
